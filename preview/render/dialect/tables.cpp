#include "preview/render/dialect/blockparser.h"

namespace wolgan::dialect {

bool BlockParser::parseTable()
{
    return false;
}

} // namespace wolgan::dialect
