#include "editor/document/edits/renumber.h"
#include "editor/forms/outlinemodel.h"
#include "editor/forms/sourcetext.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QRandomGenerator>
#include <QSortFilterProxyModel>

using namespace wolgan;
using namespace wolgan::test;

namespace {

QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(index.data().toString())
                        .arg(index.data(OutlineModel::OffsetRole).toLongLong())
                        .arg(index.data(OutlineModel::NumberRole).toInt())
                        .arg(index.data(OutlineModel::CountRole).toInt())
                        .arg(index.data(OutlineModel::NodeRole).toInt()));
        rows.append(rowsOf(model, index));
    }
    return rows;
}

} // namespace

/// Whatever is done at the window, all its parts show the same post.
class TestWindowRandomUse : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;
    QRandomGenerator m_random;

    QString text()
    {
        const QStringList texts{QStringLiteral("x"),       QStringLiteral("한글"), QStringLiteral("## "),
                                QStringLiteral("[^ref1]"), QStringLiteral("*"),    QStringLiteral("💡"),
                                QStringLiteral("- a"),     QStringLiteral("`"),    QStringLiteral("{: .x }")};
        return texts[m_random.bounded(texts.size())];
    }

    void structure()
    {
        const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {
            {Qt::Key_Return, Qt::ControlModifier},
            {Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier},
            {Qt::Key_Up, Qt::AltModifier},
            {Qt::Key_Down, Qt::AltModifier},
            {Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier},
            {Qt::Key_Down, Qt::ControlModifier | Qt::AltModifier},
            {Qt::Key_Delete, Qt::NoModifier},
        };
        m_stage->press(Qt::Key_1, Qt::ControlModifier);
        const auto &[key, modifiers] = keys[m_random.bounded(7)];
        m_stage->press(key, modifiers);
    }

    void field()
    {
        m_stage->press(Qt::Key_F2);
        for (int i = m_random.bounded(3); i > 0; --i)
            m_stage->press(Qt::Key_Tab);
        m_stage->press(m_random.bounded(2) ? Qt::Key_End : Qt::Key_Home);
        if (m_random.bounded(4) == 0)
            m_stage->press(Qt::Key_Backspace);
        else
            m_stage->type(text());
    }

    void source()
    {
        QPlainTextEdit *view = m_stage->source();
        QTextCursor cursor = view->textCursor();
        cursor.setPosition(m_random.bounded(view->document()->characterCount()));
        if (m_random.bounded(3) == 0)
            cursor.setPosition(
                std::min(cursor.position() + m_random.bounded(40), view->document()->characterCount() - 1),
                QTextCursor::KeepAnchor);
        view->setTextCursor(cursor);
        if (m_random.bounded(3) == 0)
            cursor.removeSelectedText();
        else
            cursor.insertText(text() + (m_random.bounded(3) ? QString() : QStringLiteral("\n")));
    }

    void step()
    {
        switch (m_random.bounded(8)) {
        case 0:
            m_stage->press(Qt::Key_Z, Qt::ControlModifier);
            break;
        case 1:
            m_stage->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            break;
        case 2:
        case 3:
            m_stage->session().select(m_random.bounded(m_stage->bytes().size() + 1));
            break;
        case 4:
            source();
            break;
        case 5:
            field();
            break;
        default:
            structure();
        }
    }

    void agrees()
    {
        const Document &document = m_stage->session().document();
        const SourceText source(document.bytes());
        QCOMPARE(m_stage->sourceText(), source.lines(0, source.lineCount() - 1));
        OutlineModel fresh;
        fresh.setDocument(document);
        auto *shown = qobject_cast<QSortFilterProxyModel *>(m_stage->tree()->model());
        QCOMPARE(rowsOf(*shown->sourceModel()), rowsOf(fresh));
        QCOMPARE(m_stage->tree()->currentIndex().data(OutlineModel::NodeRole).toInt(),
                 m_stage->session().selectedNode());
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
    }
    void cleanup() { m_stage.reset(); }

    void everyPartShowsTheSamePost_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void everyPartShowsTheSamePost()
    {
        QFETCH(quint32, seed);
        m_random.seed(seed);
        m_stage->window().openPost(m_stage->digest());
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        for (int i = 0; i < 200; ++i) {
            step();
            if (i % 20 == 0)
                QCoreApplication::processEvents();
            agrees();
            if (QTest::currentTestFailed()) {
                qWarning("after %d steps", i + 1);
                return;
            }
        }
        while (m_stage->session().undoStack()->canUndo())
            m_stage->session().undoStack()->undo();
        QCOMPARE(m_stage->bytes(), fileBytes(m_stage->digest()));
        agrees();
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowRandomUse)
#include "tst_windowrandomuse.moc"
