#include "editor/forms/fields/yamlfield.h"

#include "editor/document/edits/frontmatteryaml.h"
#include "editor/document/utf8.h"
#include "editor/forms/session.h"

#include <QFontDatabase>

namespace wolgan {

YamlField::YamlField(Session &session, const QByteArray &path, const QString &label, QWidget *parent)
    : TextField(session, access(*this, path, label), Kind::Plain, parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setMinimumLines(2);
    connect(&session, &Session::opened, this, [this] { // another post: what was wrong is not its own
        setProblem({});
        rebind();
    });
}

FieldAccess YamlField::access(YamlField &field, const QByteArray &path, const QString &label)
{
    return {[path](const Document &document) { return toText(edits::yamlText(document, path)); },
            [&field, path](const Document &document, const QString &text) {
                return field.change(document, path, text.toUtf8());
            },
            label};
}

TextEdit YamlField::change(const Document &document, const QByteArray &path, const QByteArray &text)
{
    const TextEdit edit = edits::setYaml(document, path, text);
    if (!edit.isEmpty() || edits::yamlText(document, path) == edits::trimmedYaml(text)) {
        m_valid = text;
        setProblem({});
        return edit;
    }
    const QString problem = edits::yamlProblem(text);
    setProblem(problem.isEmpty() ? tr("This does not fit here as a value.") : problem);
    return edits::setYaml(document, path, m_valid);
}

void YamlField::rebind()
{
    if (!keepsText())
        TextField::rebind();
}

void YamlField::showText(const QString &text)
{
    TextField::showText(text);
    m_valid = text.toUtf8();
    setProblem({});
}

void YamlField::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    Q_EMIT problemChanged(problem);
}

} // namespace wolgan
