#include "tests/tidy/includes.h"
#include "tests/tidy/sourcetree.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace wolgan::tidy;

namespace {

/// What the files of a folder, and of those below it, may include.
struct Layer
{
    const char *folder;
    QByteArrayList folders; ///< of the project, besides its own
    QByteArrayList modules; ///< of Qt
    bool pure = false;      ///< no disk, no processes, no settings
};

/// The first row that fits a path counts. A layer that is not listed may include everything.
const QList<Layer> &layers()
{
    static const QList<Layer> rows{
        {"editor/document", {}, {"QtCore"}, true},
        {"editor/forms", {"editor/document"}, {"QtCore", "QtGui", "QtWidgets", "QtSvg"}, false},
        {"preview/render", {"editor/document"}, {"QtCore"}, true},
        {"preview/view",
         {"editor/document", "preview/render"},
         {"QtCore", "QtGui", "QtWidgets", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebChannel"},
         false},
        {"app/files", {}, {"QtCore"}, false},
        {"app/blog", {"app/files", "editor/document"}, {"QtCore"}, false},
        {"app/pictures/recode", {"app/pictures"}, {"QtCore", "QtGui"}, false},
        {"app/pictures", {"editor/document"}, {"QtCore"}, false},
        {"app/git", {"app/files"}, {"QtCore"}, false},
        {"app/export", {"app/blog", "app/files", "app/git", "app/pictures", "editor/document"}, {"QtCore"}, false},
        {"app/commandline",
         {"app/blog", "app/export", "app/files", "app/git", "app/inbox", "app/newmonth", "app/site",
          "editor/document", "preview/render"},
         {"QtCore"},
         false},
        {"app/", {"app", "editor", "preview"}, {}, false},
        {"tests/", {"app", "editor", "preview", "tests"}, {}, false},
    };
    return rows;
}

const Layer *layerOf(const QString &path)
{
    const auto &rows = layers();
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [&path](const Layer &layer) {
        return path.startsWith(QLatin1String(layer.folder));
    });
    return row == rows.cend() ? nullptr : &*row;
}

bool liesIn(const QString &path, const QByteArray &folder)
{
    return path.startsWith(QString::fromLatin1(folder) + QLatin1Char('/'));
}

QString place(const SourceFile &file, const Include &include)
{
    return QStringLiteral("%1:%2 includes %3").arg(file.path).arg(include.line).arg(include.name);
}

const QStringList OutsideHeaders{
    QStringLiteral("QDir"),      QStringLiteral("QDirIterator"),   QStringLiteral("QFile"),
    QStringLiteral("QFileInfo"), QStringLiteral("QProcess"),       QStringLiteral("QSaveFile"),
    QStringLiteral("QSettings"), QStringLiteral("QStandardPaths"), QStringLiteral("QTemporaryFile"),
    QStringLiteral("cstdio"),    QStringLiteral("filesystem"),     QStringLiteral("fstream"),
    QStringLiteral("iostream"),  QStringLiteral("unistd.h"),
};

} // namespace

/// DESIGN: document <- render <- view, document <- forms, app above all; an include line shows its layer.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesAreRootRelative()
    {
        QStringList found;
        for (const SourceFile &file : sources()) {
            for (const Include &include : includesOf(file)) {
                if (include.own && (!include.name.contains(QLatin1Char('/')) ||
                                    !QFileInfo(QDir(projectFolder()).filePath(include.name)).isFile()))
                    found += place(file, include);
            }
        }
        const QByteArray message =
            report(QStringLiteral(
                       "Write own includes from the project's top: #include \"editor/document/outline.h\"."),
                   found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void foldersKeepTheirLayer()
    {
        QStringList found;
        for (const SourceFile &file : sources()) {
            const Layer *layer = layerOf(file.path);
            for (const Include &include : includesOf(file)) {
                const auto allowed = [&include](const QByteArray &folder) {
                    return liesIn(include.name, folder);
                };
                if (layer && include.own && !include.name.startsWith(QLatin1String(layer->folder)) &&
                    std::none_of(layer->folders.cbegin(), layer->folders.cend(), allowed))
                    found += place(file, include);
            }
        }
        const QByteArray message =
            report(QStringLiteral("These includes go up or across the layers; move what is shared down, or "
                                  "connect the two in app/window."),
                   found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void qtModulesKeepTheirLayer()
    {
        QStringList found;
        for (const SourceFile &file : sources()) {
            const Layer *layer = layerOf(file.path);
            if (!layer || layer->modules.isEmpty())
                continue;
            QStringList modules;
            for (const QByteArray &module : layer->modules)
                modules += QString::fromLatin1(module);
            for (const Include &include : includesOf(file)) {
                if (!include.own && include.name.startsWith(QLatin1Char('Q')) &&
                    !isOfQt(include.name, modules))
                    found += place(file, include) +
                             QStringLiteral(" (only %1 here)").arg(modules.join(QLatin1String(", ")));
            }
        }
        const QByteArray message =
            report(QStringLiteral("Use what the layer may use, or move the code to a layer above."), found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void pureLayersTouchNothingOutside()
    {
        QStringList found;
        for (const SourceFile &file : sources()) {
            const Layer *layer = layerOf(file.path);
            for (const Include &include : includesOf(file)) {
                if (layer && layer->pure && OutsideHeaders.contains(include.name))
                    found += place(file, include);
            }
        }
        const QByteArray message = report(
            QStringLiteral("The document and the rendering do no input or output; read and write in app."),
            found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void foreignLibrariesAreWrapped()
    {
        QHash<QString, QStringList> users; // folder and library -> files
        for (const SourceFile &file : sources()) {
            if (file.isTest())
                continue;
            const QString folder = file.path.section(QLatin1Char('/'), 0, 1);
            for (const Include &include : includesOf(file)) {
                const bool yaml = include.name.startsWith(QLatin1String("yaml-cpp"));
                if (!yaml && !include.name.startsWith(QLatin1String("cmark")))
                    continue;
                QStringList &files = users[folder + (yaml ? QStringLiteral(": yaml-cpp in ")
                                                          : QStringLiteral(": cmark-gfm in "))];
                if (!files.contains(file.path))
                    files += file.path;
            }
        }
        QStringList found;
        for (auto user = users.cbegin(); user != users.cend(); ++user) {
            const bool header = std::any_of(user->cbegin(), user->cend(), [](const QString &path) {
                return path.endsWith(QLatin1String(".h"));
            });
            if (header || user->size() > (user.key().contains(QLatin1String("yaml")) ? 1 : 2))
                found += user.key() + user->join(QLatin1String(", "));
        }
        const QByteArray message =
            report(QStringLiteral(
                       "Wrap a foreign library in one .cpp (cmark-gfm: two) of a folder, never in a header."),
                   found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void noUnitsIncludeEachOther()
    {
        const QByteArray message = report(
            QStringLiteral(
                "These units include each other; move what both need into a third, or declare it forward."),
            circles(sources()));
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void ownHeaderFirst()
    {
        QStringList found;
        for (const SourceFile &file : sources()) {
            const QString header = file.unit() + QLatin1String(".h");
            const QList<Include> includes = includesOf(file);
            if (file.isUnit() && QFileInfo(QDir(projectFolder()).filePath(header)).isFile() &&
                (includes.isEmpty() || includes.first().name != header))
                found += file.path;
        }
        const QByteArray message = report(
            QStringLiteral("Include a unit's own header first: it shows that the header stands alone."),
            found);
        QVERIFY2(message.isEmpty(), message.constData());
    }

    void headersAreReadOnce()
    {
        QStringList found;
        for (const SourceFile &file : sources()) {
            if (file.isHeader() && !file.text.contains("#pragma once\n"))
                found += file.path;
        }
        const QByteArray message = report(QStringLiteral("Begin a header with #pragma once."), found);
        QVERIFY2(message.isEmpty(), message.constData());
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
