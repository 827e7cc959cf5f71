#pragma once

#include "preview/confirm/kramdownprocess.h"

#include <optional>

namespace wolgan::test {

/// The real kramdown, one process for thousands of texts. Needs an application object.
class LiveKramdown
{
public:
    /// What Jekyll makes of a body; nothing where it makes nothing of it.
    [[nodiscard]] std::optional<QByteArray> published(const QByteArray &body);

private:
    KramdownProcess m_process;
};

} // namespace wolgan::test
