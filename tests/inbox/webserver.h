#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpServer>

namespace wolgan::test {

/// An answer as HTTP has it.
[[nodiscard]] QByteArray response(const QByteArray &body,
                                  const QByteArray &headers = "Content-Type: text/html\r\n",
                                  const QByteArray &status = "200 OK");

/// A server on this computer. It answers each path with the bytes prepared for it; paths without any never
/// get an answer. As a proxy it is asked for whole addresses.
class WebServer : public QTcpServer
{
    Q_OBJECT

public:
    WebServer();

    [[nodiscard]] QByteArray url(const QByteArray &path) const;

    QHash<QByteArray, QByteArray> answers;
    QByteArrayList requests;
    int open = 0, most = 0; ///< connections

private:
    void serve();
};

/// Nobody's proxy is asked in this test.
void forgetProxies();

} // namespace wolgan::test
