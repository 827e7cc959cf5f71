#include "editor/forms/frontmatterform.h"

#include "editor/document/utf8.h"
#include "editor/forms/fields/switchfield.h"
#include "editor/forms/formlook.h"
#include "editor/forms/frontmatterkeys.h"
#include "editor/forms/session.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace wolgan {

FrontMatterForm::FrontMatterForm(Session &session, QWidget *parent)
    : Form(session, parent), m_banner(new QWidget(this)), m_error(new QLabel(m_banner))
{
    addErrorBanner();
    QFormLayout *rows = addRows();
    m_title = addLine(rows, tr("Title"), scalarAccess("title", tr("Edit title")));
    m_title->setObjectName(QStringLiteral("frontMatterTitle"));
    addLine(rows, tr("Date"), scalarAccess("date", tr("Edit date")))
        ->setObjectName(QStringLiteral("frontMatterDate"));
    m_dateHint = makeHint(tr("+/-TTTT is a placeholder: the site's own time zone is used."), this);
    rows->addRow(QString(), m_dateHint);
    addLine(rows, tr("Categories"), listAccess("categories", tr("Edit categories")))
        ->setPlaceholderText(tr("at most two, with commas"));
    LineField *tags = addLine(rows, tr("Tags"), listAccess("tags", tr("Edit tags")));
    tags->setObjectName(QStringLiteral("frontMatterTags"));
    tags->setPlaceholderText(tr("with commas"));
    addLine(rows, tr("Author"), scalarAccess("author", tr("Edit author")));
    addImage();
    addDescription();
    addSwitches();
    m_others = new QWidget(this);
    m_otherRows = makeRows();
    m_others->setLayout(m_otherRows);
    m_otherRows->addRow(makeHeading(tr("Other keys"), m_others));
    column()->addSpacing(8);
    column()->addWidget(m_others);
    column()->addStretch();
}

void FrontMatterForm::addErrorBanner()
{
    auto *icon = new QLabel(m_banner);
    icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(22, 22));
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("frontMatterError"));
    auto *button = new QPushButton(tr("Show in source"), m_banner);
    auto *layout = new QGridLayout(m_banner);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setHorizontalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_error, 0, 1);
    layout->addWidget(button, 1, 1, Qt::AlignLeft);
    column()->addWidget(m_banner);
    connect(button, &QPushButton::clicked, this, &FrontMatterForm::goToError);
}

void FrontMatterForm::addImage()
{
    addHeading(tr("Preview image"));
    QFormLayout *rows = addRows();
    addLine(rows, tr("File"), imagePathAccess(tr("Edit preview image")))
        ->setObjectName(QStringLiteral("frontMatterImage"));
    m_imageAlt = addLine(rows, tr("Alt text"), scalarAccess("image.alt", tr("Edit preview image text")));
}

void FrontMatterForm::addDescription()
{
    addHeading(tr("Description"));
    TextField *text = addText(scalarAccess("description", tr("Edit description")), TextField::Kind::Plain,
                              tr("Description"));
    text->setObjectName(QStringLiteral("frontMatterDescription"));
    m_descriptionLength = addHint({});
}

void FrontMatterForm::addSwitches()
{
    struct Switch
    {
        const char *key;
        QString name;
        bool absent; // what the theme does without the key
    };
    const QList<Switch> switches{{"toc", tr("Contents panel"), true},
                                 {"comments", tr("Comments"), true},
                                 {"math", tr("Formulas"), false},
                                 {"mermaid", tr("Diagrams"), false},
                                 {"pin", tr("Pinned"), false}};
    addHeading(tr("The page"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    for (int i = 0; i < switches.size(); ++i) {
        const Switch &entry = switches[i];
        const QByteArray key(entry.key);
        FieldAccess access = switchAccess(key, entry.absent, tr("Switch '%1'").arg(entry.name));
        auto *field = new SwitchField(session(), std::move(access), entry.name, this);
        field->setObjectName(QLatin1String("switch-") + QLatin1String(key));
        field->setToolTip(QLatin1String(key));
        grid->addWidget(field, i / 2, i % 2);
        addPart(field);
    }
    column()->addLayout(grid);
}

void FrontMatterForm::refreshRest()
{
    const FrontMatter &frontMatter = session().document().frontMatter();
    const FrontMatterEntry *image = frontMatter.find("image");
    m_imageAlt->setEnabled(!image || image->kind != FrontMatterEntry::Kind::Scalar);
    m_imageAlt->setToolTip(
        m_imageAlt->isEnabled() ? QString() : tr("image: is one text here; it has no room for an alt text"));
    const QString date = frontMatter.scalar("date").value_or(QString());
    m_dateHint->setVisible(date.contains(QStringLiteral("TTTT")));
    const qsizetype length = frontMatter.scalar("description").value_or(QString()).size();
    m_descriptionLength->setText(tr("%1 characters").arg(length));
    showOthers();
    showError();
}

/// The fields of other keys are made anew only when keys come or go.
void FrontMatterForm::showOthers()
{
    const QByteArrayList keys = otherKeys(session().document().frontMatter());
    if (keys == m_otherKeys)
        return;
    m_otherKeys = keys;
    for (FormPart *part : std::as_const(m_otherParts))
        removePart(part);
    m_otherParts.clear();
    while (m_otherRows->rowCount() > 1) {
        const QFormLayout::TakeRowResult row = m_otherRows->takeRow(1);
        for (QLayoutItem *item : {row.labelItem, row.fieldItem}) {
            item->widget()->hide();
            item->widget()->deleteLater(); // the key that undoes it may have been pressed in it
            delete item;
        }
    }
    for (const QByteArray &key : keys) {
        const FrontMatterEntry *entry = session().document().frontMatter().find(key);
        const bool list = entry && entry->kind == FrontMatterEntry::Kind::List;
        const QString name = toText(key);
        const QString label = tr("Edit '%1'").arg(name);
        LineField *field =
            addLine(m_otherRows, name, list ? listAccess(key, label) : scalarAccess(key, label));
        field->setObjectName(QLatin1String("key-") + name);
        field->rebind();
        m_otherParts.append(field);
    }
    m_others->setVisible(!keys.isEmpty());
}

void FrontMatterForm::showError()
{
    const FrontMatter &frontMatter = session().document().frontMatter();
    const bool broken = !frontMatter.error.isEmpty();
    m_banner->setVisible(broken);
    QString error = frontMatter.error;
    if (error.endsWith(u'.'))
        error.chop(1);
    if (broken)
        m_error->setText(
            tr("The front matter cannot be read. Line %1: %2. Correct it in the source; until then "
               "Jekyll does not publish the post.")
                .arg(frontMatter.errorLine)
                .arg(error));
    for (QWidget *field : findChildren<QWidget *>()) {
        if (qobject_cast<LineField *>(field) || qobject_cast<SwitchField *>(field) ||
            qobject_cast<TextField *>(field))
            field->setEnabled(!broken && (field != m_imageAlt || m_imageAlt->isEnabled()));
    }
}

void FrontMatterForm::goToError()
{
    const Document &document = session().document();
    qsizetype offset = 0;
    for (int line = 1; line < document.frontMatter().errorLine && offset >= 0; ++line)
        offset = document.bytes().indexOf('\n', offset) + 1;
    session().select(offset);
    Q_EMIT sourceRequested();
}

void FrontMatterForm::focusTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

} // namespace wolgan
