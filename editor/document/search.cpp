#include "editor/document/search.h"

#include "editor/document/searchtext.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>

namespace wolgan {

namespace {

struct Search
{
    Q_DECLARE_TR_FUNCTIONS(wolgan::Search)
};

constexpr int longestSearch = 5000; // ms
constexpr int window = 255;         // characters that one try begins in

/// The pattern of what is looked for, tried at up to `window` characters behind the offset given. A library
/// call can only be bounded by its number of steps, which counts for each begin anew: so all of a window is
/// one begin.
QRegularExpression expressionFor(const SearchTerms &terms)
{
    QString wanted = terms.isPattern ? terms.text : QRegularExpression::escape(terms.text);
    if (terms.wholeWords)
        wanted = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(wanted);
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !terms.matchCase);
    const QString pattern = QStringLiteral("(*LIMIT_MATCH=5000000)(?s:.{0,%1}?)\\K(?:").arg(window);
    return QRegularExpression(pattern + wanted + QLatin1Char(')'), options);
}

/// Empty where the terms can be searched for.
QString errorOf(const SearchTerms &terms, const QRegularExpression &expression)
{
    if (const QRegularExpression own(terms.text); terms.isPattern && !own.isValid())
        return Search::tr("The pattern is wrong at character %1: %2")
            .arg(own.patternErrorOffset())
            .arg(own.errorString());
    return expression.isValid() ? QString() : Search::tr("This pattern cannot be searched for.");
}

/// A position behind `from`, at the begin of a character.
qsizetype characterFrom(const QString &text, qsizetype from)
{
    return from < text.size() && text.at(from).isLowSurrogate() ? from + 1 : from;
}

/// Walks over the matches from a position on; `visit` says whether to go on. Gives an error's sentence.
template<typename Visit>
QString walkMatches(const QString &text, qsizetype from, const SearchTerms &terms, Visit visit)
{
    if (terms.text.isEmpty())
        return {};
    const QRegularExpression expression = expressionFor(terms);
    if (const QString error = errorOf(terms, expression); !error.isEmpty())
        return error;
    const QDeadlineTimer deadline(longestSearch);
    while (from <= text.size()) {
        const QRegularExpressionMatch match =
            expression.match(text, from, QRegularExpression::NormalMatch,
                             QRegularExpression::AnchorAtOffsetMatchOption |
                                 QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid() || deadline.hasExpired())
            return Search::tr("The pattern takes too long here: make it simpler.");
        if (!visit(match))
            return {};
        if (match.hasMatch())
            from = characterFrom(text, match.capturedEnd() + (match.capturedLength() == 0 ? 1 : 0));
        else
            from = characterFrom(text, from + window);
    }
    return {};
}

/// What matches are replaced by: bytes, and groups between them.
class Template
{
public:
    Template(const QString &with, bool isPattern, const QByteArray &lineEnding)
    {
        for (qsizetype i = 0; i < with.size(); ++i) {
            const QChar next =
                isPattern && with.at(i) == u'\\' && i + 1 < with.size() ? with.at(i + 1) : QChar();
            if (next.isNull()) {
                m_text += with.at(i);
                continue;
            }
            ++i;
            if (next >= u'0' && next <= u'9')
                addGroup(next.unicode() - u'0');
            else if (next == u'n' || next == u't' || next == u'\\')
                m_text += next == u'n' ? u'\n' : next == u't' ? u'\t' : u'\\';
            else
                m_text += QLatin1Char('\\') + next;
        }
        addGroup(-1);
        for (Part &part : m_parts)
            part.text.replace("\n", lineEnding);
    }

    template<typename Captured>
    [[nodiscard]] QByteArray filled(Captured captured) const
    {
        QByteArray filled;
        for (const Part &part : m_parts)
            filled += part.group < 0 ? part.text : part.text + captured(part.group);
        return filled;
    }

private:
    struct Part
    {
        QByteArray text;
        int group; ///< behind the text; -1 for none
    };

    void addGroup(int group)
    {
        m_parts.append({m_text.toUtf8(), group});
        m_text.clear();
    }

    QString m_text;
    QList<Part> m_parts;
};

/// Replaces the matches that `wanted` chooses, from a byte of the scope on.
template<typename Choice>
Replaced replaced(const Document &document, ByteRange scope, const SearchTerms &terms, const QString &with,
                  qsizetype from, Choice wanted)
{
    const SearchText text(document.text(scope));
    const Template parts(with, terms.isPattern, document.lineEnding());
    const auto rangeOf = [&](const QRegularExpressionMatch &match, int group) {
        return ByteRange{scope.begin + text.byteAt(match.capturedStart(group)),
                         scope.begin + text.byteAt(match.capturedEnd(group))};
    };
    Replaced result;
    result.error = walkMatches(
        text.text(), text.positionAt(from - scope.begin), terms, [&](const QRegularExpressionMatch &match) {
            if (!match.hasMatch())
                return true;
            const ByteRange range = rangeOf(match, 0);
            if (!wanted(range))
                return false;
            result.edit.replace(document.bytes(), range, parts.filled([&](int group) {
                return match.capturedStart(group) < 0 ? QByteArray()
                                                      : document.text(rangeOf(match, group)).toByteArray();
            }));
            ++result.count;
            return true;
        });
    if (!result.error.isEmpty())
        return {{}, 0, result.error};
    return result;
}

} // namespace

Found found(QByteArrayView bytes, ByteRange scope, const SearchTerms &terms,
            const std::function<bool()> &stopped)
{
    Found result;
    const SearchText text(scope.of(bytes));
    result.error = walkMatches(text.text(), 0, terms, [&](const QRegularExpressionMatch &match) {
        if (match.hasMatch())
            result.matches.append({scope.begin + text.byteAt(match.capturedStart()),
                                   scope.begin + text.byteAt(match.capturedEnd())});
        return !stopped || !stopped();
    });
    return result;
}

Replaced replacedAll(const Document &document, ByteRange scope, const SearchTerms &terms, const QString &with)
{
    return replaced(document, scope, terms, with, scope.begin, [](ByteRange) { return true; });
}

Replaced replacedOne(const Document &document, ByteRange scope, const SearchTerms &terms, const QString &with,
                     ByteRange match)
{
    if (!scope.contains(match))
        return {};
    bool done = false;
    return replaced(document, scope, terms, with, match.begin, [&](ByteRange range) {
        const bool first = !done && range == match;
        done = true;
        return first;
    });
}

} // namespace wolgan
