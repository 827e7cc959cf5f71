// How long texts of a megabyte that were made to be slow keep a core busy. Each is to be cut off within 100
// ms. One kind of work is measured by its name, one text by its name too: bench_hostile page:"[a](<b".

#include "editor/document/document.h"
#include "preview/render/gfm.h"
#include "preview/render/render.h"
#include "tests/support/hostiletexts.h"

#include <QtTest>

#include <ctime>

using namespace wolgan;

namespace {

constexpr qsizetype size = 1'000'000;
constexpr double wanted = 100; // ms

/// Of this process alone: others share the machine.
double processorTime()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void addTexts()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::HostileText &text : test::hostileTexts(size))
        QTest::newRow(text.name.constData()) << text.bytes;
}

} // namespace

class BenchHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void document_data() { addTexts(); }
    void document()
    {
        measure([](const QByteArray &bytes) { static_cast<void>(Document(bytes)); });
    }

    void page_data() { addTexts(); }
    void page()
    {
        measure([](const QByteArray &bytes) { static_cast<void>(renderBody(bytes, {0, bytes.size()})); });
    }

    void pageAsGitHubShowsIt_data() { addTexts(); }
    void pageAsGitHubShowsIt()
    {
        measure([](const QByteArray &bytes) { static_cast<void>(renderGfm(bytes, {0, bytes.size()})); });
    }

    void cleanupTestCase()
    {
        qInfo("worst %.0f ms (%s); %d of %d texts take more than %.0f ms", m_worst, m_worstName.constData(),
              m_slow, m_count, wanted);
    }

private:
    template<typename Work>
    void measure(Work work)
    {
        QFETCH(QByteArray, bytes);
        const double begin = processorTime();
        work(bytes);
        const double time = processorTime() - begin;
        ++m_count;
        if (time > wanted) {
            ++m_slow;
            qInfo("%7.1f ms", time);
        }
        if (time > m_worst) {
            m_worst = time;
            m_worstName = QByteArray(QTest::currentTestFunction()) + ':' + QTest::currentDataTag();
        }
    }

    double m_worst = 0; // ms
    QByteArray m_worstName;
    int m_slow = 0;
    int m_count = 0;
};

QTEST_APPLESS_MAIN(BenchHostile)
#include "bench_hostile.moc"
