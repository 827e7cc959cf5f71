// Pages confirmed by the real kramdown, and what is said where it is missing, hangs or dies.

#include "preview/confirm/confirmer.h"
#include "preview/render/render.h"
#include "tests/render/fragmentlines.h"
#include "tests/render/posts.h"
#include "tests/render/sitekramdown.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace wolgan;

namespace {

constexpr int patience = 30'000; // milliseconds

QByteArray digest()
{
    return readFile(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/golden/digest.md"));
}

void ask(Confirmer &confirmer, int version, const QByteArray &post)
{
    const ByteRange body = bodyOf(post);
    confirmer.confirm(version, renderBody(post, body), post, body);
}

/// A stand-in for Ruby: says that it is ready, then does something else.
class FakeRuby
{
public:
    explicit FakeRuby(const QByteArray &then)
    {
        writeFile(path(), "#!/bin/sh\n" + then);
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("ruby")); }

private:
    QTemporaryDir m_folder;
};

const QByteArray ready = "printf 'R\\000\\000\\000\\001x'\n";

} // namespace

class TestConfirmer : public QObject
{
    Q_OBJECT

private:
    void needKramdown()
    {
        if (!hasKramdown())
            QSKIP("kramdown is not installed");
    }

private Q_SLOTS:
    void asPublished()
    {
        needKramdown();
        Confirmer confirmer;
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        QSignalSpy status(&confirmer, &Confirmer::statusChanged);
        QCOMPARE(confirmer.state(), Confirmer::State::Unknown);
        ask(confirmer, 7, digest());
        QCOMPARE(confirmer.statusText(), QStringLiteral("not confirmed yet"));
        QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, patience);
        QCOMPARE(confirmed.first().at(0).toInt(), 7);
        QCOMPARE(confirmed.first().at(2).toInt(), 0);
        QCOMPARE(confirmer.statusText(), QStringLiteral("as published"));
        QCOMPARE(confirmer.state(), Confirmer::State::Ready);
        QVERIFY(confirmer.version().startsWith(QLatin1String("kramdown ")));
        QVERIFY(status.size() > 1);
    }

    void mistakesAreCorrected()
    {
        needKramdown();
        Confirmer confirmer;
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        const QByteArray post = digest();
        const RenderedPage right = renderBody(post, bodyOf(post));
        RenderedPage wrong = right;
        wrong.blocks[3].html = "<p>no</p>";
        wrong.blocks[8].html += "<hr />";
        confirmer.confirm(1, wrong, post, bodyOf(post));
        QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, patience);
        QCOMPARE(confirmed.first().at(2).toInt(), 2);
        const auto corrected = confirmed.first().at(1).value<RenderedPage>();
        QCOMPARE(firstDifference(toHtml(right), toHtml(corrected)), QString());
        QVERIFY(confirmer.statusText().startsWith(QLatin1String("as published, 2 block")));

        // The next version has the same mistakes until it is confirmed, and the reader need not see them.
        QCOMPARE(toHtml(confirmer.withKnownCorrections(wrong)), toHtml(corrected));
    }

    void theSitesOwnOptions()
    {
        needKramdown();
        Confirmer confirmer;
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        confirmer.setSiteOptions({{QStringLiteral("hard_wrap"), true},
                                  {QStringLiteral("footnote_backlink"), QStringLiteral("back")},
                                  {QStringLiteral("template"), QStringLiteral("/etc/passwd")}});
        const QByteArray post = "첫 줄\n둘째 줄[^1]\n\n[^1]: note\n";
        ask(confirmer, 1, post);
        QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, patience);
        const QByteArray html = toHtml(confirmed.first().at(1).value<RenderedPage>());
        QVERIFY2(html.contains("첫 줄<br />"), html.constData());
        QVERIFY2(html.contains(">back</a>"), html.constData());

        confirmer.setSiteOptions({}); // another blog: nothing of the first one stays
        const RenderedPage ours = renderBody(post, bodyOf(post));
        QCOMPARE(toHtml(confirmer.withKnownCorrections(ours)), toHtml(ours));
    }

    void theLatestWins()
    {
        needKramdown();
        Confirmer confirmer;
        confirmer.setPause(0);
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        for (int version = 0; version < 40; ++version) {
            ask(confirmer, version, digest() + "\n\n" + QByteArray::number(version));
            QTest::qWait(10);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!confirmed.isEmpty() && confirmed.last().first().toInt() == 39, patience);
        QVERIFY(confirmed.last().at(1).value<RenderedPage>().blocks.last().html.contains("39"));
        QTest::qWait(300);
        QCOMPARE(confirmed.last().first().toInt(), 39);
        for (qsizetype i = 1; i < confirmed.size(); ++i)
            QVERIFY(confirmed[i].first().toInt() > confirmed[i - 1].first().toInt());
    }

    void aPauseIsAwaited()
    {
        needKramdown();
        Confirmer confirmer;
        confirmer.setPause(400);
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        for (int version = 0; version < 10; ++version) {
            ask(confirmer, version, digest());
            QTest::qWait(30);
        }
        QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, patience);
        QCOMPARE(confirmed.first().first().toInt(), 9);
    }

    void aKilledProcessIsReplaced()
    {
        needKramdown();
        Confirmer confirmer;
        confirmer.setPause(0);
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        for (int version = 0; version < 8; ++version) {
            ask(confirmer, version, digest());
            QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), version + 1, patience);
            const auto process = static_cast<pid_t>(confirmer.process().processId());
            QVERIFY(process > 0);
            ::kill(process, SIGKILL);
            if (version % 2 == 0) // dead before the next request, or with it under way
                QTRY_COMPARE(confirmer.state(), Confirmer::State::Unknown);
        }
    }

    void withoutRuby()
    {
        Confirmer confirmer;
        confirmer.setPause(0);
        const QTemporaryDir empty;
        QVERIFY(QFile::exists(empty.path()));
        confirmer.process().setProgram(empty.filePath(QStringLiteral("ruby")));
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        ask(confirmer, 1, digest());
        QTRY_COMPARE(confirmer.state(), Confirmer::State::Unavailable);
        QTRY_VERIFY2(confirmer.statusText().startsWith(QLatin1String("not confirmed: ")),
                     qPrintable(confirmer.statusText()));
        QVERIFY(confirmer.statusText().contains(QLatin1String("install ruby-kramdown-parser-gfm")));
        ask(confirmer, 2, digest());
        QVERIFY(confirmer.statusText().contains(QLatin1String("install ruby-kramdown-parser-gfm")));
        QTest::qWait(50);
        QVERIFY(confirmed.isEmpty());

        needKramdown();
        confirmer.process().setProgram(QStringLiteral("ruby")); // as if installed meanwhile
        confirmer.retry();
        ask(confirmer, 3, digest());
        QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, patience);
    }

    void withoutKramdown()
    {
        needKramdown();
        Confirmer confirmer;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("RUBYOPT"), QStringLiteral("--disable-gems"));
        confirmer.process().setEnvironment(environment);
        ask(confirmer, 1, digest());
        QTRY_COMPARE_WITH_TIMEOUT(confirmer.state(), Confirmer::State::Unavailable, patience);
        QTRY_VERIFY(confirmer.statusText().contains(QLatin1String("install ruby-kramdown-parser-gfm")));
    }

    void aHangEndsInTime_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("answers nothing") << ready + "exec sleep 100\n";
        QTest::newRow("half an answer") << ready + "printf 'H\\000\\000\\001\\000half'\nexec sleep 100\n";
    }

    void aHangEndsInTime()
    {
        QFETCH(QByteArray, script);
        const FakeRuby fake(script);
        Confirmer confirmer;
        confirmer.setPause(0);
        confirmer.process().setProgram(fake.path());
        confirmer.process().setTimeout(200);
        QElapsedTimer blocked;
        qint64 longest = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = qMax(longest, blocked.restart()); });
        blocked.start();
        beat.start(10);
        for (int version = 0; version < 3; ++version) {
            ask(confirmer, version, digest());
            QTRY_VERIFY(confirmer.statusText().contains(QLatin1String("took too long")));
            QCOMPARE(confirmer.process().processId(), 0);
        }
        ask(confirmer, 3, digest()); // no end of restarts
        QTRY_VERIFY(confirmer.statusText().contains(QLatin1String("several times")));
        QCOMPARE(confirmer.state(), Confirmer::State::Unavailable);
        QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    }

    void nonsenseEndsInTime_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("dies at once") << QByteArray("exit 3\n");
        QTest::newRow("dies when asked") << ready + "head -c 8 > /dev/null\nexit 1\n";
        QTest::newRow("no answers") << QByteArray("echo 'Error: something'\nexec sleep 100\n");
        QTest::newRow("a huge answer") << ready + "printf 'H\\377\\377\\377\\377'\nexec cat /dev/zero\n";
        QTest::newRow("endless") << QByteArray("exec yes\n");
    }

    void nonsenseEndsInTime()
    {
        QFETCH(QByteArray, script);
        const FakeRuby fake(script);
        Confirmer confirmer;
        confirmer.setPause(0);
        confirmer.process().setProgram(fake.path());
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        for (int version = 0; version < 4 && confirmer.state() != Confirmer::State::Unavailable; ++version) {
            ask(confirmer, version, digest());
            QTRY_VERIFY(confirmer.statusText().startsWith(QLatin1String("not confirmed: ")));
        }
        QCOMPARE(confirmer.state(), Confirmer::State::Unavailable);
        QVERIFY(confirmed.isEmpty());
    }

    void aSlowPostIsGivenUp()
    {
        needKramdown();
        Confirmer confirmer;
        confirmer.setPause(0);
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        ask(confirmer, 1, digest());
        QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, patience);
        confirmer.process().setTimeout(300);
        const QByteArray slow = QByteArray("*a **b ").repeated(200'000);
        confirmer.confirm(2, RenderedPage(), slow, {0, slow.size()});
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(confirmer.statusText().contains(QLatin1String("took too long")));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        confirmer.process().setTimeout(5000);
        ask(confirmer, 3, digest());
        QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 2, patience);

        confirmer.confirm(4, RenderedPage(), slow, {0, slow.size()}); // not tried again with every key
        QTRY_VERIFY(confirmer.statusText().contains(QLatin1String("took too long")));
        QVERIFY(confirmer.process().processId() != 0);
    }

    void whatCannotBeConfirmed()
    {
        needKramdown();
        Confirmer confirmer;
        ask(confirmer, 1, "a\xff\n");
        QTRY_VERIFY_WITH_TIMEOUT(confirmer.statusText().contains(QLatin1String("UTF-8")), patience);
        RenderedPage cut;
        cut.notice = "too large";
        confirmer.confirm(2, cut, "a", {0, 1});
        QTRY_VERIFY(confirmer.statusText().contains(QLatin1String("too large")));
        QVERIFY(!confirmer.isConfirmed());
    }
};

QTEST_GUILESS_MAIN(TestConfirmer)
#include "tst_confirmer.moc"
