#include "tests/render/livekramdown.h"

#include <QEventLoop>

namespace wolgan::test {

std::optional<QByteArray> LiveKramdown::published(const QByteArray &body)
{
    std::optional<QByteArray> html;
    QEventLoop loop;
    QObject::connect(&m_process, &KramdownProcess::rendered, &loop, [&](const QByteArray &answer) {
        html = answer;
        loop.quit();
    });
    QObject::connect(&m_process, &KramdownProcess::refused, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &KramdownProcess::failed, &loop, &QEventLoop::quit);
    m_process.request("{}", body);
    loop.exec();
    return html;
}

} // namespace wolgan::test
