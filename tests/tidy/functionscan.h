#pragma once

#include <QByteArray>
#include <QList>

namespace wolgan::tidy {

/// A function's definition in a source file.
struct FunctionSpan
{
    QByteArray name; ///< what stands before its parameters: `Document::lineAt`
    int line = 0;    ///< of its first word, from 1
    int lines = 0;   ///< from its first word to its closing brace
};

/// The functions defined in a C++ source, lambdas as part of the function around them. Reads braces, not
/// grammar: enough for code formatted as this project's is.
[[nodiscard]] QList<FunctionSpan> functionsOf(QByteArrayView source);

} // namespace wolgan::tidy
