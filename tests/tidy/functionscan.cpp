#include "tests/tidy/functionscan.h"

#include "tests/tidy/sourcetree.h"

#include <QRegularExpression>
#include <QString>

namespace wolgan::tidy {

namespace {

/// What an opening brace begins.
enum class Brace { Scope, Function, Initialiser };

/// Lines of the preprocessor become blank, continued ones too.
QByteArray withoutDirectives(QByteArray code)
{
    bool directive = false;
    for (qsizetype at = 0; at < code.size();) {
        const qsizetype newline = code.indexOf('\n', at);
        const qsizetype end = newline < 0 ? code.size() : newline;
        directive = directive || code.sliced(at, end - at).trimmed().startsWith('#');
        const bool continues = directive && end > at && code[end - 1] == '\\';
        for (; directive && at < end; ++at)
            code[at] = ' ';
        directive = continues;
        at = end + 1;
    }
    return code;
}

/// Round brackets and what is in them become `()`, square ones (attributes) vanish.
QString withoutBrackets(QString statement)
{
    static const QRegularExpression square(QStringLiteral(R"(\[[^\[\]]*\])"));
    static const QRegularExpression round(QStringLiteral(R"(\([^()@]*\))"));
    while (statement.contains(square))
        statement.remove(square);
    while (statement.contains(round))
        statement.replace(round, QStringLiteral("@"));
    return statement.replace(QLatin1Char('@'), QStringLiteral("()"));
}

/// `statement` is the code between the last `;`, `{` or `}` of the same scope and the brace.
Brace kindOf(const QByteArray &code)
{
    static const QRegularExpression scope(
        QStringLiteral(R"(^(inline\s+)?(namespace|class|struct|union|enum|extern)\b)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression body(
        QStringLiteral(R"((\)|\bconst|\bnoexcept|\boverride|\bfinal|\btry|\}|->[^()]*|\brequires.*)\s*$)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression assigned(QStringLiteral(R"((^|[^=!<>+\-*/|&^%])=([^=]|$))"));
    static const QRegularExpression parameters(QStringLiteral(R"(template\s*<[^<>]*(<[^<>]*>[^<>]*)*>)"));
    const QString statement = withoutBrackets(QString::fromUtf8(code)).remove(parameters).trimmed();
    const bool callable = statement.contains(QLatin1String("()"));
    if (!callable && statement.contains(scope))
        return Brace::Scope;
    const bool named = statement.contains(QLatin1String("operator"));
    if (!callable || (!named && statement.contains(assigned)))
        return Brace::Initialiser;
    return statement.contains(body) ? Brace::Function : Brace::Initialiser;
}

QByteArray nameIn(const QByteArray &statement)
{
    static const QRegularExpression name(QStringLiteral(R"(([\w:~]+(\s*(==|!=|<=>|[<>+\-*/=!]))?)\s*\()"));
    return name.match(QString::fromUtf8(statement)).captured(1).trimmed().toUtf8();
}

qsizetype closingBrace(const QByteArray &code, qsizetype open)
{
    int depth = 0;
    for (qsizetype at = open; at < code.size(); ++at) {
        if (code[at] == '{')
            ++depth;
        else if (code[at] == '}' && --depth == 0)
            return at;
    }
    return code.size() - 1;
}

} // namespace

QList<FunctionSpan> functionsOf(QByteArrayView source)
{
    const QByteArray code = withoutDirectives(codeOnly(source));
    QList<FunctionSpan> functions;
    qsizetype start = 0; // of the statement that is being read
    for (qsizetype at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == ';' || c == '}' || (c == ':' && code.sliced(start, at - start).trimmed().endsWith("public")))
            start = at + 1;
        if (c != '{')
            continue;
        const QByteArray statement = code.sliced(start, at - start);
        const Brace kind = kindOf(statement);
        if (kind == Brace::Scope) {
            start = at + 1;
            continue;
        }
        const qsizetype end = closingBrace(code, at);
        if (kind == Brace::Function) {
            qsizetype first = start;
            while (first < at && std::isspace(static_cast<unsigned char>(code[first])))
                ++first;
            functions.append({nameIn(statement), int(code.first(first).count('\n')) + 1,
                              int(code.sliced(first, end - first).count('\n')) + 1});
            start = end + 1;
        }
        at = end; // after an initialiser the statement goes on
    }
    return functions;
}

} // namespace wolgan::tidy
