#include "editor/document/textedit.h"
#include "editor/document/utf8.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace wolgan;

class TextEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trims_data();
    void trims();
    void maps();
    void randomEdits();
    void utf8_data();
    void utf8();
};

void TextEditTest::trims_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<ByteRange>("range");
    QTest::newRow("middle") << QByteArray("abcd") << QByteArray("aXcd") << ByteRange{1, 2};
    QTest::newRow("insert") << QByteArray("aa") << QByteArray("aaa") << ByteRange{2, 2};
    QTest::newRow("korean") << QByteArray("각간") << QByteArray("각감") << ByteRange{3, 6};
    QTest::newRow("same lead byte") << QByteArray("é") << QByteArray("è") << ByteRange{0, 2};
    QTest::newRow("same last byte") << QByteArray("\xC3\xA9") << QByteArray("\xC5\xA9") << ByteRange{0, 2};
    QTest::newRow("delete") << QByteArray("한글 글") << QByteArray("한글") << ByteRange{6, 10};
}

void TextEditTest::trims()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const TextEdit edit(before, {0, before.size()}, after);
    QCOMPARE(edit.applied(before), after);
    QCOMPARE(edit.replacements().size(), 1);
    QTEST(edit.replacements().first().range, "range");
    QVERIFY(TextEdit(before, {0, before.size()}, before).isEmpty());
}

void TextEditTest::maps()
{
    const QByteArray text = "0123456789";
    TextEdit edit;
    edit.replace(text, {2, 4}, "abc");
    edit.replace(text, {6, 6}, "xy");
    QCOMPARE(edit.applied(text), QByteArray("01abc45xy6789"));
    QCOMPARE(edit.mapped(1), 1);
    QCOMPARE(edit.mapped(2), 2);
    QCOMPARE(edit.mapped(3, Bias::Before), 2);
    QCOMPARE(edit.mapped(3), 5);
    QCOMPARE(edit.mapped(4), 5);
    QCOMPARE(edit.mapped(6), 9);
    QCOMPARE(edit.mapped(6, Bias::Before), 7);
    QCOMPARE(edit.mapped(10), 13);
}

namespace {

TextEdit randomEdit(QRandomGenerator &random, const QByteArray &text)
{
    TextEdit edit;
    qsizetype from = 0;
    for (int i = 0; i < 4 && from <= text.size(); ++i) {
        const qsizetype begin = from + random.bounded(static_cast<int>(text.size() - from) + 1);
        const qsizetype end = std::min<qsizetype>(text.size(), begin + random.bounded(4));
        QByteArray inserted;
        for (int n = random.bounded(4); n > 0; --n)
            inserted += static_cast<char>('a' + random.bounded(3));
        edit.replace(text, {begin, end}, inserted);
        from = end + 1;
    }
    return edit;
}

} // namespace

void TextEditTest::randomEdits()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20000; ++round) {
        QByteArray text;
        for (int n = random.bounded(20); n > 0; --n)
            text += static_cast<char>('a' + random.bounded(4));
        const TextEdit first = randomEdit(random, text);
        const QByteArray middle = first.applied(text);
        QCOMPARE(first.inverted(text).applied(middle), text);
        const TextEdit second = randomEdit(random, middle);
        const QByteArray last = second.applied(middle);
        const TextEdit both = first.then(text, second);
        QCOMPARE(both.applied(text), last);
        QVERIFY(both.fits(text.size()));
        for (qsizetype i = 0; i <= text.size(); ++i) {
            QVERIFY(first.mapped(i, Bias::Before) <= first.mapped(i, Bias::After));
            QVERIFY(i == 0 || first.mapped(i - 1, Bias::After) <= first.mapped(i, Bias::After));
        }
    }
}

void TextEditTest::utf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ascii") << QByteArray("plain");
    QTest::newRow("korean and emoji") << QByteArray("가나 ⚙️ 💡 e\xCC\x81");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a\xEF\xBB\xBF");
    QTest::newRow("invalid") << QByteArray("a\xFF\xC0\x80 \xED\xA0\x80 \xF0\x9F\x92 \xE2\x82");
    QTest::newRow("invalid with byte order mark") << QByteArray("\xEF\xBB\xBF\xFF");
    QTest::newRow("nul") << QByteArray("a\0b", 3);
}

void TextEditTest::utf8()
{
    QFETCH(QByteArray, bytes);
    const QString text = toText(bytes);
    QCOMPARE(utf16Offset(bytes, bytes.size()), text.size());
    for (qsizetype i = 0; i < bytes.size(); i += characterSize(bytes, i)) {
        const qsizetype position = utf16Offset(bytes, i);
        QCOMPARE(byteOffset(bytes, position), i);
        QCOMPARE(toText(QByteArrayView(bytes).first(i)) + toText(QByteArrayView(bytes).sliced(i)), text);
    }
    QCOMPARE(byteOffset(bytes, text.size()), bytes.size());
    if (QByteArrayView(bytes).isValidUtf8())
        QCOMPARE(text.toUtf8(), bytes);
}

QTEST_APPLESS_MAIN(TextEditTest)
#include "tst_textedit.moc"
