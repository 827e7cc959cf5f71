// The date with its calendar and zone: what is set keeps the form that the author writes.

#include "tests/forms/formtest.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>

using namespace wolgan;
using test::Window;

namespace {

struct Post : Window
{
    explicit Post(const QByteArray &date, const QByteArray &zone = "Asia/Seoul")
        : Window("---\ntitle: t\n" + date + "---\n\ntext\n")
    {
        session.select(0);
        BlogFacts facts;
        facts.timezone = zone;
        pane.setBlogFacts(facts);
    }

    [[nodiscard]] QByteArray line() const
    {
        const qsizetype at = bytes().indexOf("date:");
        return at < 0 ? QByteArray() : bytes().mid(at, bytes().indexOf('\n', at) - at);
    }
    [[nodiscard]] QDateTimeEdit *moment() const
    {
        return field<QDateTimeEdit>(QStringLiteral("frontMatterDate"));
    }
    [[nodiscard]] QComboBox *zones() const { return field<QComboBox>(QStringLiteral("frontMatterZone")); }
    [[nodiscard]] QString hint() const
    {
        const auto *label = pane.findChild<QLabel *>(QStringLiteral("frontMatterDateHint"));
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QAbstractButton *fix() const
    {
        return pane.findChild<QAbstractButton *>(QStringLiteral("frontMatterDateFix"));
    }
    [[nodiscard]] QLineEdit *text() const
    {
        return pane.findChild<QLineEdit *>(QStringLiteral("frontMatterDateText"));
    }

    void chooseZone(const QString &zone) const
    {
        const int index = zones()->findData(zone);
        zones()->setCurrentIndex(index);
        Q_EMIT zones()->activated(index);
    }
};

} // namespace

class DateFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormStays_data();
    void theFormStays();
    void typedByKeys();
    void calendar();
    void zones();
    void placeholder();
    void summerTime();
    void readAsUtc();
    void otherZone();
    void unreadable();
    void missing();
    void now();
    void addTime();
    void wheelWithoutFocus();
};

void DateFieldTest::theFormStays_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *before, const char *after) {
        QTest::newRow(before) << QByteArray(before) << QByteArray(after);
    };
    row("date: 2026-01-31 09:08:07 +0900", "date: 2026-02-03 21:05:07 +0900");
    row("date:   '2026-01-31T09:08:07+09:00'  # 한국", "date:   '2026-02-03T21:05:07+09:00'  # 한국");
    row("date: \"2026-01-31 09:08\"", "date: \"2026-02-03 21:05\"");
    row("date: 2026-01-31 # day", "date: 2026-02-03 # day");
    row("date: 2026-1-31  9:08:07 Z", "date: 2026-2-3  21:05:07 Z");
    row("date: &d 2026-01-31 09:08:07 +/-TTTT", "date: &d 2026-02-03 21:05:07 +/-TTTT");
}

void DateFieldTest::theFormStays()
{
    QFETCH(QByteArray, before);
    Post post(before + '\n');
    QVERIFY(post.moment());
    QDateTime wanted = post.moment()->dateTime();
    wanted.setDate(QDate(2026, 2, 3));
    wanted.setTime(QTime(21, 5, wanted.time().second()));
    post.moment()->setDateTime(wanted);
    QTEST(post.line(), "after");
    post.session.undoStack()->undo();
    QCOMPARE(post.line(), before);
    QCOMPARE(post.moment()->date(), QDate(2026, 1, 31));
}

void DateFieldTest::typedByKeys()
{
    Post post("date: 2026-01-31 09:08:07 +0900\n");
    post.moment()->setFocus();
    post.moment()->setCurrentSection(QDateTimeEdit::HourSection);
    post.moment()->setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClicks(post.moment(), QStringLiteral("2315"));
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 23:15:07 +0900"));
    QTest::keyClick(post.moment(), Qt::Key_Up);
    QCOMPARE(post.session.undoStack()->count(), 1);
    QTest::keyClick(post.moment(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 09:08:07 +0900"));
}

void DateFieldTest::calendar()
{
    Post post("date: 2026-01-31 09:08:07 +0900\n");
    QVERIFY(post.moment()->calendarPopup());
    post.moment()->setDate(QDate(2026, 3, 1));
    QCOMPARE(post.line(), QByteArray("date: 2026-03-01 09:08:07 +0900"));
}

void DateFieldTest::zones()
{
    Post post("date: 2026-01-31 09:08:07 +01:00\n");
    QCOMPARE(post.zones()->itemData(0).toString(), QStringLiteral("+09:00"));
    QVERIFY(post.zones()->itemText(0).contains(QStringLiteral("Asia/Seoul")));
    QCOMPARE(post.zones()->currentData().toString(), QStringLiteral("+01:00"));
    post.chooseZone(QStringLiteral("+05:30"));
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 09:08:07 +05:30"));
    post.chooseZone(QString());
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 09:08:07"));
}

void DateFieldTest::placeholder()
{
    Post post("date: 2026-01-31 09:08:07 +/-TTTT # x\n");
    QVERIFY(post.hint().contains(QStringLiteral("placeholder")));
    QCOMPARE(post.zones()->currentData().toString(), QStringLiteral("+/-TTTT"));
    QVERIFY(post.fix()->isVisible());
    post.fix()->click();
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 09:08:07 +0900 # x"));
    QVERIFY(!post.fix()->isVisible());
    QCOMPARE(post.hint(), QString());
    Post homeless("date: 2026-01-31 09:08:07 +/-TTTT\n", {});
    QVERIFY(homeless.hint().contains(QStringLiteral("placeholder")));
    QVERIFY(!homeless.fix()->isVisible());
}

void DateFieldTest::summerTime()
{
    Post winter("date: 2026-01-31 09:00:00 +/-TTTT\n", "Europe/Berlin");
    winter.fix()->click();
    QCOMPARE(winter.line(), QByteArray("date: 2026-01-31 09:00:00 +0100"));
    winter.moment()->setDate(QDate(2026, 7, 1));
    QCOMPARE(winter.line(), QByteArray("date: 2026-07-01 09:00:00 +0200"));
    Post gap("date: 2026-03-29 01:30:00 +0100\n", "Europe/Berlin");
    gap.moment()->setTime(QTime(2, 30)); // no clock in Berlin shows it, but a post may say it
    QVERIFY(gap.line().startsWith("date: 2026-03-29 02:30:00 +"));
}

void DateFieldTest::readAsUtc()
{
    Post post("date: 2026-01-31 20:00:00\n");
    QVERIFY2(post.hint().contains(QStringLiteral("UTC")), qPrintable(post.hint()));
    QVERIFY(post.hint().contains(QStringLiteral("2026-02-01 05:00")));
    post.fix()->click();
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 20:00:00 +0900"));
    QCOMPARE(post.hint(), QString());
    QCOMPARE(Post("date: '2026-01-31 20:00:00'\n").hint(), QString()); // quoted: the blog's own time
}

void DateFieldTest::otherZone()
{
    Post post("date: 2026-01-31 20:00:00 -0500\n");
    QVERIFY(post.hint().contains(QStringLiteral("2026-02-01 10:00 in Asia/Seoul")));
    QVERIFY(!post.fix()->isVisible());
}

void DateFieldTest::unreadable()
{
    Post post("date: 이천이십육년 # soon\n");
    QVERIFY(post.text()->isVisible());
    QCOMPARE(post.text()->text(), QStringLiteral("이천이십육년"));
    test::replaceText(post.text(), QStringLiteral("2026-01-31 09:00:00 +0900"));
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 09:00:00 +0900 # soon"));
    QVERIFY(post.text()->isVisible()); // the author is still in it
    QTest::keyClicks(post.text(), QStringLiteral("x"));
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 09:00:00 +0900x # soon"));
    QTest::keyClick(post.text(), Qt::Key_Backspace);
    post.field<QLineEdit>(QStringLiteral("frontMatterTitle"))->setFocus();
    QVERIFY(!post.text()->isVisible());
    QVERIFY(post.moment());
    QCOMPARE(post.moment()->date(), QDate(2026, 1, 31));
}

void DateFieldTest::missing()
{
    Post post("");
    QVERIFY(post.text()->isVisible());
    QVERIFY(post.hint().contains(QStringLiteral("file's name")));
    post.field<QAbstractButton>(QStringLiteral("frontMatterNow"))->click();
    QVERIFY(post.line().endsWith(":00 +0900"));
    QVERIFY(post.moment());
    post.session.undoStack()->undo();
    QCOMPARE(post.line(), QByteArray());
}

void DateFieldTest::now()
{
    Post post("date: 2020-01-31T09:08:07 -05:00\n");
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    post.field<QAbstractButton>(QStringLiteral("frontMatterNow"))->click();
    const QString text = QString::fromUtf8(post.line()).mid(6);
    QVERIFY2(text.endsWith(QStringLiteral(" +09:00")), qPrintable(text));
    const QDateTime written = QDateTime::fromString(text.left(19) + QStringLiteral("+09:00"), Qt::ISODate);
    QVERIFY(written >= before && written <= QDateTime::currentDateTimeUtc());
    Post day("date: 2020-01-31\n");
    day.field<QAbstractButton>(QStringLiteral("frontMatterNow"))->click();
    QCOMPARE(day.line().size(), QByteArray("date: 2020-01-31").size());
}

void DateFieldTest::addTime()
{
    Post post("date: 2026-01-31\n");
    QVERIFY(!post.pane.findChild<QComboBox *>(QStringLiteral("frontMatterZone"))->isVisible());
    post.field<QAbstractButton>(QStringLiteral("frontMatterAddTime"))->click();
    QCOMPARE(post.line(), QByteArray("date: 2026-01-31 00:00:00 +0900"));
}

void DateFieldTest::wheelWithoutFocus()
{
    Post post("date: 2026-01-31 09:00:00 +0900\n");
    const QByteArray before = post.bytes();
    for (QWidget *part : {static_cast<QWidget *>(post.moment()), static_cast<QWidget *>(post.zones())}) {
        QWheelEvent wheel(QPointF(5, 5), part->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(part, &wheel);
    }
    QCOMPARE(post.bytes(), before);
}

QTEST_MAIN(DateFieldTest)
#include "tst_datefield.moc"
