#include "tests/inbox/webserver.h"

#include <QTcpSocket>

namespace wolgan::test {

QByteArray response(const QByteArray &body, const QByteArray &headers, const QByteArray &status)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

WebServer::WebServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, &WebServer::serve);
}

QByteArray WebServer::url(const QByteArray &path) const
{
    return "http://127.0.0.1:" + QByteArray::number(serverPort()) + path;
}

void WebServer::serve()
{
    QTcpSocket *socket = nextPendingConnection();
    most = qMax(most, ++open);
    connect(socket, &QTcpSocket::disconnected, this, [this] { --open; });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray request = socket->readAll();
        requests.append(request);
        const QByteArray path = request.split(' ').value(1);
        if (!answers.contains(path))
            return;
        socket->write(answers.value(path));
        socket->disconnectFromHost();
    });
}

void forgetProxies()
{
    for (const char *name :
         {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
}

} // namespace wolgan::test
