#include "editor/forms/labelsdialog.h"

#include "editor/document/edits/schemes.h"
#include "editor/document/utf8.h"
#include "editor/forms/formlook.h"
#include "editor/forms/labelchangelist.h"
#include "editor/forms/labelkeys.h"
#include "editor/forms/outlinerows.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wolgan {

namespace {

constexpr int previewDelay = 100; // ms after the last key

} // namespace

LabelsDialog::LabelsDialog(const Document &document, QWidget *parent)
    : QDialog(parent), m_document(document), m_schemes(new QButtonGroup(this)), m_prefix(new QLineEdit(this)),
      m_problem(new QLabel(this)), m_changes(new LabelChangeList(this))
{
    setWindowTitle(tr("Footnote labels"));
    m_problem->setObjectName(QStringLiteral("labelProblem"));
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("Change the labels"), QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(makeSchemes());
    m_keyArea = makeKeys();
    layout->addWidget(m_keyArea, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_changes, 2);
    layout->addWidget(buttons);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(previewDelay);
    connect(&m_refreshSoon, &QTimer::timeout, this, &LabelsDialog::refresh);
    connect(m_schemes, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            schemeChosen();
    });
    connect(m_prefix, &QLineEdit::textChanged, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    chooseCurrent();
    resize(520, 600);
}

void LabelsDialog::addScheme(QLayout *layout, Scheme scheme, const QString &text)
{
    auto *button = new QRadioButton(text, this);
    m_schemes->addButton(button, scheme);
    layout->addWidget(button);
}

QWidget *LabelsDialog::makeSchemes()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    addScheme(layout, WholePost, tr("ref1, ref2, … over the &whole post"));
    addScheme(layout, Plain, tr("&1, 2, … over the whole post"));
    auto *own = new QHBoxLayout;
    own->setSpacing(8);
    addScheme(own, OwnPrefix, tr("A &beginning of your own, then a number:"));
    m_prefix->setAccessibleName(tr("What the labels begin with"));
    own->addWidget(m_prefix, 1);
    layout->addLayout(own);
    addScheme(layout, PerSection,
              tr("%1KEY-1, %1KEY-2, … within each &section").arg(toText(keyPrefix(m_document))));
    return box;
}

QWidget *LabelsDialog::makeKeys()
{
    auto *area = new QScrollArea(this);
    auto *page = new QWidget(area);
    QFormLayout *rows = makeRows();
    rows->setContentsMargins(24, 0, 8, 0); // below the words of its choice
    page->setLayout(rows);
    const QList<QByteArray> proposed = sectionKeys(m_document);
    const QList<int> sections = m_document.outline().ofKind(NodeKind::Section);
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const QString title = plainTitle(m_document.text(m_document.outline().at(sections[i]).title));
        auto *key = new QLineEdit(toText(proposed[i]), page);
        key->setAccessibleName(tr("Key of %1").arg(title));
        connect(key, &QLineEdit::textChanged, &m_refreshSoon, qOverload<>(&QTimer::start));
        rows->addRow(fontMetrics().elidedText(title, Qt::ElideMiddle, 220), key);
        m_keys.append(key);
    }
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Keys of the sections"));
    return area;
}

/// Begins with what the post has.
void LabelsDialog::chooseCurrent()
{
    const FootnoteScheme &scheme = m_document.footnotes().scheme;
    Scheme current = WholePost;
    if (scheme.kind == FootnoteScheme::Kind::PerSection)
        current = PerSection;
    else if (scheme.prefix.isEmpty())
        current = Plain;
    else if (scheme.prefix != "ref")
        current = OwnPrefix;
    m_prefix->setText(current == OwnPrefix ? toText(scheme.prefix) : tr("note"));
    m_schemes->button(PerSection)->setEnabled(!m_keys.isEmpty());
    m_schemes->button(current)->setChecked(true);
}

void LabelsDialog::schemeChosen()
{
    m_prefix->setEnabled(m_schemes->checkedId() == OwnPrefix);
    m_keyArea->setEnabled(m_schemes->checkedId() == PerSection);
    m_keyArea->setVisible(m_schemes->checkedId() == PerSection);
    refresh();
}

QList<QByteArray> LabelsDialog::keys() const
{
    QList<QByteArray> keys;
    for (const QLineEdit *key : m_keys)
        keys.append(key->text().trimmed().toUtf8());
    return keys;
}

QString LabelsDialog::problem() const
{
    if (m_schemes->checkedId() == PerSection)
        return keyProblem(m_document, keys());
    if (m_schemes->checkedId() == OwnPrefix)
        return prefixProblem(m_prefix->text().trimmed().toUtf8());
    return {};
}

TextEdit LabelsDialog::edit() const
{
    if (!problem().isEmpty())
        return {};
    using Kind = FootnoteScheme::Kind;
    switch (static_cast<Scheme>(m_schemes->checkedId())) {
    case WholePost:
        return edits::converted(m_document, {Kind::WholePost, "ref"}, {});
    case Plain:
        return edits::converted(m_document, {Kind::WholePost, {}}, {});
    case OwnPrefix:
        return edits::converted(m_document, {Kind::WholePost, m_prefix->text().trimmed().toUtf8()}, {});
    case PerSection:
        return edits::converted(m_document, {Kind::PerSection, keyPrefix(m_document)},
                                prefixesOf(m_document, keys()));
    }
    return {};
}

void LabelsDialog::refresh()
{
    const QString wrong = problem();
    m_problem->setVisible(!wrong.isEmpty());
    m_problem->setText(wrong);
    const TextEdit conversion = edit();
    if (wrong.isEmpty())
        m_changes->show(m_document, conversion);
    else
        m_changes->showReason({});
    m_apply->setEnabled(!conversion.isEmpty());
}

} // namespace wolgan
