#include "app/blog/blogtheme.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

using Files = QList<std::pair<QString, QByteArray>>;

class BlogThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void themes_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QByteArray>("key");
        const QString chirpy = QStringLiteral("jekyll-theme-chirpy"), config = QStringLiteral("_config.yml"),
                      lock = QStringLiteral("Gemfile.lock"), gemfile = QStringLiteral("Gemfile");
        const QByteArray lock6 = "GEM\n  remote: https://gems.example/\n  specs:\n    jekyll (4.3.1)\n"
                                 "    jekyll-theme-chirpy (6.5.5)\n      jekyll (~> 4.3)\n\nDEPENDENCIES\n"
                                 "  jekyll-theme-chirpy (~> 6.5)\n";
        QTest::newRow("none") << Files{{config, "title: 월간\n"}} << QString() << QString() << QByteArray();
        QTest::newRow("other") << Files{{config, "theme: minima\n"}, {lock, "    minima (2.5.1)\n"}}
                               << QStringLiteral("minima") << QStringLiteral("2.5.1") << QByteArray();
        QTest::newRow("lock") << Files{{config, "theme: jekyll-theme-chirpy\n"}, {lock, lock6}} << chirpy
                              << QStringLiteral("6.5.5") << QByteArray("img_path");
        QTest::newRow("lock without theme") << Files{{config, "{}\n"}, {lock, lock6}} << chirpy
                                            << QStringLiteral("6.5.5") << QByteArray("img_path");
        QTest::newRow("Gemfile") << Files{{config, "theme: jekyll-theme-chirpy\n"},
                                          {gemfile, "source \"https://gems.example\"\n\ngem "
                                                    "\"jekyll-theme-chirpy\", \"~> 7.0\", \">= 7.0.1\"\n"}}
                                 << chirpy << QStringLiteral("7.0") << QByteArray("media_subpath");
        QTest::newRow("Gemfile, commented out")
            << Files{{config, "theme: jekyll-theme-chirpy\n"},
                     {gemfile, "# gem \"jekyll-theme-chirpy\", \"~> 7.0\"\n"}}
            << chirpy << QString() << QByteArray();
        QTest::newRow("remote") << Files{{config, "remote_theme: cotes2020/jekyll-theme-chirpy@v7.1.0\n"}}
                                << chirpy << QStringLiteral("7.1.0") << QByteArray("media_subpath");
        QTest::newRow("remote, newest") << Files{{config, "remote_theme: cotes2020/jekyll-theme-chirpy\n"}}
                                        << chirpy << QString() << QByteArray();
        QTest::newRow("a copy of the theme")
            << Files{{config, "title: x\n"},
                     {QStringLiteral("jekyll-theme-chirpy.gemspec"),
                      "Gem::Specification.new do |spec|\n  spec.version       = \"5.6.1\"\nend\n"}}
            << chirpy << QStringLiteral("5.6.1") << QByteArray("img_path");
        QTest::newRow("package.json")
            << Files{{config, "title: x\n"},
                     {QStringLiteral("assets/css/jekyll-theme-chirpy.scss"), "---\n---\n"},
                     {QStringLiteral("package.json"),
                      "{\"name\": \"jekyll-theme-chirpy\", \"version\": \"7.2.4\"}"}}
            << chirpy << QStringLiteral("7.2.4") << QByteArray("media_subpath");
        QTest::newRow("its scripts") << Files{{config, "theme: jekyll-theme-chirpy\n"},
                                              {QStringLiteral("assets/js/dist/post.min.js"),
                                               "/*!\n * Chirpy v6.2.3 (https://…)\n */"}}
                                     << chirpy << QStringLiteral("6.2.3") << QByteArray("img_path");
        QTest::newRow("its includes, against the lock")
            << Files{{config, "theme: jekyll-theme-chirpy\n"},
                     {lock, lock6},
                     {QStringLiteral("_includes/media-url.html"), "{%- comment -%}"}}
            << chirpy << QStringLiteral("6.5.5") << QByteArray("media_subpath");
        QTest::newRow("broken") << Files{{config, "theme: [\n"}, {gemfile, QByteArray("\xff\0\xfe", 3)}}
                                << QString() << QString() << QByteArray();
    }

    void themes()
    {
        QFETCH(Files, files);
        const QTemporaryDir folder;
        for (const auto &[path, bytes] : files) {
            QVERIFY(QDir().mkpath(QFileInfo(folder.filePath(path)).absolutePath()));
            QVERIFY(saveFile(folder.filePath(path), bytes).has_value());
        }
        const BlogTheme theme = readTheme(*openBlog(folder.path()));
        QTEST(theme.name, "name");
        QTEST(theme.version, "version");
        QTEST(theme.prefixKey, "key");
    }
};

QTEST_APPLESS_MAIN(BlogThemeTest)
#include "tst_blogtheme.moc"
