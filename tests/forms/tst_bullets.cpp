#include "editor/forms/fields/bullets.h"

#include <QtTest>

using namespace wolgan;

namespace {

/// A text with its selection: `|` is the caret, `[` and `]` with bars, `|…|`, a selection.
struct Marked
{
    QString text;
    int begin = 0;
    int end = 0;
};

Marked unmarked(const QString &marked)
{
    const qsizetype first = marked.indexOf(u'|'), last = marked.lastIndexOf(u'|');
    QString text = marked;
    text.remove(u'|');
    return {text, static_cast<int>(first), static_cast<int>(last == first ? first : last - 1)};
}

QString marked(const QString &text, const TypedChange &change)
{
    QString result = text.left(change.begin) + change.text + text.mid(change.end);
    if (change.selectionEnd != change.selectionBegin)
        result.insert(change.selectionEnd, u'|');
    return result.insert(change.selectionBegin, u'|');
}

} // namespace

class BulletsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
};

void BulletsTest::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *key, const char *before, const char *after) {
        QTest::addRow("%s: %s", key, QByteArray(before).replace('\n', "\\n").constData())
            << QString::fromUtf8(key) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("enter", "- 하나|", "- 하나\n- |");
    row("enter", "  * a|b", "  * a\n  * |b");
    row("enter", "9. nine|", "9. nine\n10. |");
    row("enter", "> quote|", "> quote\n> |");
    row("enter", "- [x] done|", "- [x] done\n- [ ] |");
    row("enter", "text|", "text\n|");
    row("enter", "-|", "-\n|");
    row("enter", "|- a", "\n|- a");
    row("enter", "- a\n- |", "- a\n|");
    row("enter", "- a\n  - |", "- a\n- |");
    row("in", "- a\n- b|", "- a\n  - b|");
    row("in", "- |a\n- b|", "  - |a\n  - b|");
    row("in", "|- a\n|- b", "  |- a\n|- b");
    row("out", "- a\n  - b|", "- a\n- b|");
    row("out", "|- a", "|- a");
    row("out", " -| a", "-| a");
    row("bold", "a |b| c", "a **|b|** c");
    row("bold", "a **|b|** c", "a |b| c");
    row("bold", "a |", "a **|**");
    row("italic", "a |b| c", "a *|b|* c");
    row("italic", "a **|b|** c", "a ***|b|*** c");
    row("italic", "a *|b|* c", "a |b| c");
    row("link", "see |this| one", "see [this](|) one");
    row("link", "|https://example.org|", "[|](https://example.org)");
}

void BulletsTest::keys()
{
    QFETCH(QString, key);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Marked text = unmarked(before);
    TypedChange change;
    if (key == u"enter")
        change = enterPressed(text.text, text.begin);
    else if (key == u"in" || key == u"out")
        change = indented(text.text, text.begin, text.end, key == u"in" ? 1 : -1);
    else if (key == u"link")
        change = linked(text.text, text.begin, text.end);
    else
        change = toggledMark(text.text, text.begin, text.end,
                             key == u"bold" ? QStringLiteral("**") : QStringLiteral("*"));
    QCOMPARE(marked(text.text, change), after);
}

QTEST_APPLESS_MAIN(BulletsTest)
#include "tst_bullets.moc"
