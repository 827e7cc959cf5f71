#include "editor/forms/otherkeys.h"

#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/edits/frontmatteryaml.h"
#include "editor/document/utf8.h"
#include "editor/forms/fields/linefield.h"
#include "editor/forms/fields/yamlfield.h"
#include "editor/forms/form.h"
#include "editor/forms/formlook.h"
#include "editor/forms/session.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wolgan {

OtherKeys::OtherKeys(Form &form) : QWidget(&form), m_form(form), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(makeHeading(tr("Other keys"), this));
    m_column->addWidget(makeAdder());
}

QWidget *OtherKeys::makeAdder()
{
    auto *adder = new QWidget(this);
    m_name = new QLineEdit(adder);
    m_name->setObjectName(QStringLiteral("newKeyName"));
    m_name->setAccessibleName(tr("Name of a new key"));
    m_name->setPlaceholderText(tr("new key"));
    m_value = new QLineEdit(adder);
    m_value->setObjectName(QStringLiteral("newKeyValue"));
    m_value->setAccessibleName(tr("Value of the new key"));
    m_value->setPlaceholderText(tr("value"));
    m_value->setToolTip(tr("Words, true or false, a number, or [a, list]"));
    auto *button = new QPushButton(tr("Add"), adder);
    button->setObjectName(QStringLiteral("newKeyAdd"));
    button->setToolTip(tr("Add this key to the front matter"));
    m_problem = makeHint({}, adder);
    m_problem->setObjectName(QStringLiteral("newKeyProblem"));
    m_problem->hide();
    auto *layout = new QGridLayout(adder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 2);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_value, 0, 1);
    layout->addWidget(button, 0, 2);
    layout->addWidget(m_problem, 1, 0, 1, 3);
    connect(button, &QPushButton::clicked, this, &OtherKeys::add);
    connect(m_name, &QLineEdit::returnPressed, this, &OtherKeys::add);
    connect(m_value, &QLineEdit::returnPressed, this, &OtherKeys::add);
    return adder;
}

void OtherKeys::refresh()
{
    takeKeys();
    for (KeyRow *row : std::as_const(m_rows))
        row->refresh();
}

void OtherKeys::rebind()
{
    takeKeys();
    for (KeyRow *row : std::as_const(m_rows))
        row->rebind();
}

void OtherKeys::finish()
{
    for (KeyRow *row : std::as_const(m_rows))
        row->finish();
}

/// Rows of keys that are still there stay as they are, in whatever order they come.
void OtherKeys::takeKeys()
{
    QList<KeyRow *> old = m_rows;
    m_rows.clear();
    for (const OtherKey &key : otherKeys(m_form.session().document().frontMatter())) {
        const auto same = std::find_if(old.begin(), old.end(), [&key](const KeyRow *row) {
            return row->key() == key || (row->key().path == key.path && row->isInUse());
        });
        KeyRow *row = nullptr;
        if (same != old.end()) {
            row = *same;
            old.erase(same);
        } else {
            row = new KeyRow(m_form, key, this);
            row->rebind();
            row->show();
        }
        const int place = static_cast<int>(m_rows.size()) + 1; // below the heading
        if (m_column->indexOf(row) != place)
            m_column->insertWidget(place, row);
        m_rows.append(row);
    }
    for (KeyRow *row : std::as_const(old)) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater(); // the key that undoes it may have been pressed in it
    }
    alignLabels();
    orderTabs();
}

/// Tab takes the rows in the order of the eye, and what makes a new key after them.
void OtherKeys::orderTabs()
{
    QList<QWidget *> stops;
    for (const KeyRow *row : std::as_const(m_rows))
        stops += tabStops(*row);
    stops += tabStops(*m_name->parentWidget());
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void OtherKeys::alignLabels()
{
    int width = labelWidth(*this);
    for (const KeyRow *row : std::as_const(m_rows))
        width = std::max(width, row->label()->sizeHint().width());
    for (const KeyRow *row : std::as_const(m_rows))
        row->label()->setFixedWidth(std::min(width, 2 * labelWidth(*this)));
}

void OtherKeys::add()
{
    Session &session = m_form.session();
    const QString name = m_name->text().trimmed();
    const QByteArray key = name.toUtf8(), value = m_value->text().trimmed().toUtf8();
    if (name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    QString problem;
    TextEdit edit;
    if (session.document().frontMatter().find(key))
        problem = tr("“%1” is there already.").arg(name);
    else if ((value.startsWith('[') || value.startsWith('{')) && edits::yamlProblem(value).isEmpty())
        edit = edits::setYaml(session.document(), key, value);
    else
        edit = edits::setScalar(session.document(), key, toText(value));
    if (problem.isEmpty() && edit.isEmpty())
        problem = tr("“%1” cannot be a key: use letters, digits, - and _.").arg(name);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    m_name->clear();
    m_value->clear();
    m_name->setFocus();
    session.apply(edit, tr("Add '%1'").arg(name));
}

KeyRow::KeyRow(Form &form, const OtherKey &key, QWidget *parent)
    : QWidget(parent), m_form(form), m_key(key), m_label(new QLabel(toText(key.path), this)),
      m_problem(makeHint({}, this))
{
    QWidget *field = makeField();
    field->setObjectName(QLatin1String("key-") + toText(key.path));
    field->setAccessibleName(toText(key.path));
    m_label->setBuddy(field);
    m_label->setToolTip(toText(key.path));
    m_problem->hide();
    QToolButton *removeButton =
        makeButton(QStringLiteral("\u2715"), tr("Remove '%1'").arg(toText(key.path)), this);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    const bool tall = key.shape == OtherKey::Shape::Yaml;
    layout->addWidget(m_label, 0, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    layout->addWidget(field, 0, 1);
    layout->addWidget(removeButton, 0, 2, Qt::AlignTop);
    layout->addWidget(m_problem, 1, 1, 1, 2);
    connect(removeButton, &QToolButton::clicked, this, &KeyRow::remove);
}

QWidget *KeyRow::makeField()
{
    const QString label = tr("Edit '%1'").arg(toText(m_key.path));
    if (m_key.shape == OtherKey::Shape::Yaml) {
        auto *field = new YamlField(m_form.session(), m_key.path, label, this);
        connect(field, &YamlField::problemChanged, this, &KeyRow::showProblem);
        m_part = field;
        return field;
    }
    const bool list = m_key.shape == OtherKey::Shape::List;
    auto *field = new LineField(m_form.session(),
                                list ? listAccess(m_key.path, label) : scalarAccess(m_key.path, label), this);
    m_part = field;
    return field;
}

bool KeyRow::isInUse() const
{
    return isAncestorOf(QApplication::focusWidget());
}

void KeyRow::remove()
{
    m_form.finish();
    Session &session = m_form.session();
    const TextEdit edit = edits::removeKey(session.document(), m_key.path);
    if (edit.isEmpty())
        showProblem(tr("other values refer to this one; remove them first."));
    session.apply(edit, tr("Remove '%1'").arg(toText(m_key.path)));
}

void KeyRow::showProblem(const QString &problem)
{
    m_problem->setText(problem.isEmpty() ? problem : tr("Not written: %1").arg(problem));
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace wolgan
