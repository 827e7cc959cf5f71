#include "tests/view/viewtest.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineView>

using namespace wolgan;
using namespace wolgan::test;

/// Images of the web: boxes until the reader allows them, then images and nothing else.
class RemoteImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aBoxFirst();
    void imagesOnlyWhenAllowed();

private:
    QTcpServer m_server;
    QByteArrayList m_requests; ///< first lines and headers
    std::unique_ptr<PreviewView> m_view;
    QByteArray m_address;
};

void RemoteImages::initTestCase()
{
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    m_address = "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_requests += socket->readAll();
                QByteArray png;
                QBuffer buffer(&png);
                QImage image(12, 8, QImage::Format_RGB32);
                image.fill(Qt::green);
                image.save(&buffer, "PNG");
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " +
                              QByteArray::number(png.size()) + "\r\nConnection: close\r\n\r\n" + png);
                socket->disconnectFromHost();
            });
        }
    });
}

void RemoteImages::init()
{
    m_requests.clear();
    m_view = std::make_unique<PreviewView>();
    m_view->resize(500, 400);
    m_view->show();
    QVERIFY(show(*m_view, pageOf({"<p><img src=\"" + m_address + "/a.png\" alt=\"그림\"></p>",
                                  "<p><span class=\"placeholder remote\">not ours</span></p>",
                                  "<link rel=stylesheet href=\"" + m_address + "/style\"><iframe src=\"" +
                                      m_address + "/frame\"></iframe><script src=\"" + m_address +
                                      "/script\"></script><video src=\"" + m_address +
                                      "/video\" autoplay></video>"})));
    settle(*m_view);
}

void RemoteImages::aBoxFirst()
{
    QSignalSpy wanted(m_view.get(), &PreviewView::remoteImagesWanted);
    const auto click = [&](int block) {
        (void)evaluate(
            *m_view, QStringLiteral("wolgan.blocks()[%1].querySelector('.placeholder').click()").arg(block));
        settle(*m_view);
    };
    click(1); // the post's own text that looks like a box
    QCOMPARE(wanted.size(), 0);
    click(0);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toBool(), true);
    QCOMPARE(m_requests.size(), 0);
}

void RemoteImages::imagesOnlyWhenAllowed()
{
    const QString width =
        QStringLiteral("(wolgan.blocks()[0] && wolgan.blocks()[0].querySelector('img') || {}).naturalWidth");
    m_view->setRemoteImages(true);
    QTRY_COMPARE(evaluate(*m_view, width).toInt(), 12);
    QTest::qWait(300);
    QCOMPARE(m_requests.size(), 1);
    QVERIFY2(m_requests.first().startsWith("GET /a.png "), m_requests.first().constData());
    QVERIFY(!m_requests.first().toLower().contains("referer:"));

    m_view->setRemoteImages(false);
    QTRY_VERIFY(evaluate(*m_view, QStringLiteral("wolgan.blocks().length === 3 && "
                                                 "!!wolgan.blocks()[0].querySelector('.placeholder')"))
                    .toBool());
    QCOMPARE(m_requests.size(), 1);
}

WOLGAN_VIEW_TEST_MAIN(RemoteImages)
#include "tst_remoteimages.moc"
