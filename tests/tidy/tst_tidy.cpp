#include "tests/tidy/functionscan.h"
#include "tests/tidy/sourcetree.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace wolgan::tidy;

namespace {

/// The places of a pattern in the code, without comments and strings.
QStringList inCode(const QRegularExpression &pattern, bool tests)
{
    QStringList found;
    for (const SourceFile &file : sources()) {
        if (file.isTest() && !tests)
            continue;
        int line = 0;
        for (const QByteArray &text : codeOnly(file.text).split('\n')) {
            ++line;
            if (pattern.match(QString::fromUtf8(text)).hasMatch())
                found += QStringLiteral("%1:%2").arg(file.path).arg(line);
        }
    }
    return found;
}

/// The places of a pattern in every text file of the project. This test builds its patterns in pieces to pass
/// itself.
QStringList inProject(const QRegularExpression &pattern, const QRegularExpression &files)
{
    QStringList found;
    for (const QString &path : projectFiles()) {
        const QByteArray text = files.match(path).hasMatch() ? textOf(path) : QByteArray();
        if (text.left(8192).contains('\0'))
            continue;
        int line = 0;
        for (const QByteArray &row : text.split('\n')) {
            ++line;
            if (pattern.match(QString::fromUtf8(row)).hasMatch())
                found += QStringLiteral("%1:%2").arg(path).arg(line);
        }
    }
    return found;
}

/// The value below which a share of the sorted values lies.
qsizetype quantile(QList<qsizetype> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[qMin(values.size() - 1, qsizetype(double(values.size()) * share))];
}

bool isListed(const SourceFile &file)
{
    // `editor/document/edits/move.cpp` stands in its own folder's list, or as `edits/move.cpp` in the one
    // above.
    const QString pattern = QStringLiteral(R"x((^|[\s("/}])%1($|[\s)"]))x");
    for (QString folder = file.folder(); !folder.isEmpty();
         folder = folder.section(QLatin1Char('/'), 0, -2)) {
        const QString list = QString::fromUtf8(textOf(folder + QLatin1String("/CMakeLists.txt")));
        QString name = file.path.mid(folder.size() + 1);
        // A loop over names makes `tst_outline.cpp` of `outline`.
        if (!list.contains(name) && name.startsWith(QLatin1String("tst_")) &&
            list.contains(QLatin1String("foreach(")))
            name = name.sliced(4).chopped(4);
        if (QRegularExpression(pattern.arg(QRegularExpression::escape(name)),
                               QRegularExpression::MultilineOption)
                .match(list)
                .hasMatch())
            return true;
    }
    return false;
}

} // namespace

/// Budgets and habits of the code. What fails here says what to do instead.
class TestTidy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesKeepTheirBudget()
    {
        QStringList found;
        QList<qsizetype> lengths;
        for (const SourceFile &file : sources()) {
            const bool window = file.path == QLatin1String("app/window/mainwindow.cpp");
            const qsizetype budget = window ? 300 : file.isHeader() ? 200 : 500;
            if (file.lines() > budget)
                found += QStringLiteral("%1: %2 lines of %3").arg(file.path).arg(file.lines()).arg(budget);
            if (file.isUnit() && !file.isTest())
                lengths += file.lines();
        }
        if (quantile(lengths, 0.5) > 150)
            found += QStringLiteral("the median .cpp has %1 lines of 150").arg(quantile(lengths, 0.5));
        const QByteArray message =
            report(QStringLiteral("Split by what changes together; a file tells one thing."), found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void functionsKeepTheirBudget()
    {
        QStringList found;
        QList<qsizetype> lengths;
        for (const SourceFile &file : sources()) {
            if (file.isTest())
                continue;
            for (const FunctionSpan &function : functionsOf(file.text)) {
                lengths += function.lines;
                if (function.lines > 60)
                    found += QStringLiteral("%1:%2 %3: %4 lines of 60")
                                 .arg(file.path)
                                 .arg(function.line)
                                 .arg(QString::fromUtf8(function.name))
                                 .arg(function.lines);
            }
        }
        QVERIFY2(lengths.size() > 50, "The scanner found hardly any function; it must be mended.");
        if (quantile(lengths, 0.9) > 25)
            found += QStringLiteral("a tenth of the functions has more than 25 lines: %1")
                         .arg(quantile(lengths, 0.9));
        const QByteArray message = report(
            QStringLiteral("Give a step of its own a function of its own; make tables of repeated code."),
            found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void connectsByPointerToMember()
    {
        const QByteArray message =
            report(QStringLiteral("Connect by pointer to member and a context object."),
                   inCode(QRegularExpression(QStringLiteral(R"(\b(SIGNAL|SLOT)\s*\()")), true));
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void ownershipIsClear()
    {
        const QByteArray message =
            report(QStringLiteral("Own by value, by unique_ptr or by a QObject parent."),
                   inCode(QRegularExpression(QStringLiteral(R"(\b(shared_ptr|QSharedPointer)\b)")), false));
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void everySourceIsListed()
    {
        QStringList found;
        for (const SourceFile &file : sources()) {
            if (!isListed(file))
                found += file.path;
        }
        const QByteArray message = report(
            QStringLiteral("Name these in the CMakeLists.txt of their folder, or remove them."), found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void theTopLevelIsFixed()
    {
        const QStringList fixed{QStringLiteral("CMakeLists.txt"),
                                QStringLiteral("CMakePresets.json"),
                                QStringLiteral("LICENSE"),
                                QStringLiteral("README.md"),
                                QStringLiteral("app"),
                                QStringLiteral("editor"),
                                QStringLiteral("preview"),
                                QStringLiteral("resources"),
                                QStringLiteral("tests"),
                                QStringLiteral("translations")};
        QStringList found;
        for (const QString &name : QDir(projectFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            if (!fixed.contains(name))
                found += name;
        }
        const QByteArray message =
            report(QStringLiteral("The top level is fixed; move these into a folder of it."), found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void translationsAreFinished()
    {
        const auto found =
            inProject(QRegularExpression(
                          QStringLiteral("type=\"%1\"|<name>Text</name>").arg(QStringLiteral("unfinished"))),
                      QRegularExpression(QStringLiteral(R"(^translations/.*\.ts$)")));
        const QByteArray message =
            report(QStringLiteral("Translate these. In a file whose texts are those of "
                                  "“Text”, lupdate lost its way: nothing finds them."),
                   found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void noMachineIsNamed()
    {
        const QString folders =
            QStringList{QStringLiteral("work"), QStringLiteral("farm"), QStringLiteral("root")}.join(
                QLatin1Char('|'));
        const QString hosts = QStringList{QStringLiteral("deb"), QStringLiteral("registry"),
                                          QStringLiteral("pypi"), QStringLiteral("rubygems")}
                                  .join(QLatin1Char('|'));
        const auto found =
            inProject(QRegularExpression(QStringLiteral(R"((^|[^\w.])/(%1)/|//(%2)\.)").arg(folders, hosts)),
                      QRegularExpression(QStringLiteral(".")));
        const QByteArray message = report(
            QStringLiteral(
                "Name no folder of one machine and no package host; use relative paths and package names."),
            found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void nothingIsLeftOver()
    {
        const QString marks = QStringList{QStringLiteral("TO") + QStringLiteral("DO"),
                                          QStringLiteral("FIX") + QStringLiteral("ME"),
                                          QStringLiteral("XX") + QStringLiteral("X"),
                                          QStringLiteral("HA") + QStringLiteral("CK")}
                                  .join(QLatin1Char('|'));
        const auto found =
            inProject(QRegularExpression(marks),
                      QRegularExpression(QStringLiteral(
                          R"(^(app|editor|preview|tests)/(.*/)?([^/]*\.(cpp|h)|CMakeLists\.txt)$)")));
        const QByteArray message = report(QStringLiteral("Do it now, or file it as an issue."), found);
        QVERIFY2(message.isEmpty(), message.constData());
    }
};

QTEST_GUILESS_MAIN(TestTidy)
#include "tst_tidy.moc"
