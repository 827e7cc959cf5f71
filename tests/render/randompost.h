#pragma once

// Markdown made at random: by a grammar of what bloggers write, or by damaging real posts. Equal seeds make
// equal posts.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRandomGenerator>

namespace wolgan::test {

/// A grammar as tests/render/grammar.txt describes it.
class Grammar
{
public:
    explicit Grammar(const QString &text);

    /// A text of the rule `name`, UTF-8.
    [[nodiscard]] QByteArray text(QRandomGenerator &random, const QString &name) const;

private:
    [[nodiscard]] QString expanded(QRandomGenerator &random, const QString &name, int depth) const;

    QHash<QString, QStringList> m_rules;
};

/// Some blocks of several posts, one after another.
[[nodiscard]] QByteArray splicedPost(QRandomGenerator &random, const QList<QByteArray> &blocks);

/// The text, still valid UTF-8, with up to `most` accidents: marks put in, characters lost, lines joined or
/// indented.
[[nodiscard]] QByteArray damaged(QRandomGenerator &random, QByteArray text, int most);

/// What blank lines divide.
[[nodiscard]] QList<QByteArray> blocksOf(const QByteArray &post);

} // namespace wolgan::test
