#include "editor/forms/frontmatterform.h"

#include "editor/forms/daterow.h"
#include "editor/forms/fields/commalist.h"
#include "editor/forms/fields/completion.h"
#include "editor/forms/fields/switchfield.h"
#include "editor/forms/formlook.h"
#include "editor/forms/frontmatterkeys.h"
#include "editor/forms/otherkeys.h"
#include "editor/forms/session.h"
#include "editor/forms/thumbnail.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace wolgan {

namespace {
constexpr qsizetype searchLength = 160; // of a description, in a list of results
} // namespace

FrontMatterForm::FrontMatterForm(Session &session, QWidget *parent)
    : Form(session, parent), m_banner(new QWidget(this)), m_error(new QLabel(m_banner)),
      m_errorIcon(new QLabel(m_banner))
{
    addErrorBanner();
    QFormLayout *rows = addRows();
    m_title = addKnown(rows, tr("Title"), "title", scalarAccess("title", tr("Edit title")));
    m_title->setObjectName(QStringLiteral("frontMatterTitle"));
    m_date = new DateRow(*this, "date");
    m_known.append({m_date, "date"});
    auto *dateLabel = new QLabel(tr("Date"), this);
    dateLabel->setBuddy(m_date);
    rows->addRow(dateLabel, m_date);
    addPart(m_date);
    addListFields(rows);
    addImage();
    addDescription();
    addSwitches();
    auto *others = new OtherKeys(*this);
    column()->addSpacing(8);
    column()->addWidget(others);
    column()->addStretch();
    addPart(others);
}

LineField *FrontMatterForm::addKnown(QFormLayout *rows, const QString &name, const QByteArray &key,
                                     FieldAccess access)
{
    LineField *field = addLine(rows, name, std::move(access));
    m_known.append({field, key});
    return field;
}

void FrontMatterForm::addListFields(QFormLayout *rows)
{
    const auto addHintBelow = [&](const char *name) {
        QLabel *hint = addHint({});
        hint->setObjectName(QLatin1String(name));
        hint->setContentsMargins(labelWidth(*this) + rows->horizontalSpacing(), 0, 0, 0);
        rows = addRows();
        return hint;
    };
    const QString down = tr("The arrow down key shows what the blog's other posts use");
    LineField *categories =
        addKnown(rows, tr("Categories"), "categories", listAccess("categories", tr("Edit categories")));
    categories->setObjectName(QStringLiteral("frontMatterCategories"));
    categories->setPlaceholderText(tr("at most two, with commas"));
    categories->setToolTip(down);
    m_categoriesHint = addHintBelow("categoriesHint");
    LineField *tags = addKnown(rows, tr("Tags"), "tags", listAccess("tags", tr("Edit tags")));
    tags->setObjectName(QStringLiteral("frontMatterTags"));
    tags->setPlaceholderText(tr("with commas"));
    tags->setToolTip(down);
    m_tagsHint = addHintBelow("tagsHint");
    LineField *author = addKnown(rows, tr("Author"), "author", authorAccess(tr("Edit author")));
    author->setToolTip(tr("The arrow down key shows the blog's authors"));
    m_authorHint = addHintBelow("authorHint");
    m_categories = new Completion(*categories, Completion::Unit::ListItem);
    m_tags = new Completion(*tags, Completion::Unit::ListItem);
    m_authors = new Completion(*author, Completion::Unit::ListItem);
}

void FrontMatterForm::setBlogFacts(const BlogFacts &facts)
{
    m_facts = facts;
    const auto words = [](const QStringList &texts) {
        QList<Suggestion> suggestions;
        for (const QString &text : texts)
            suggestions.append({text, {}});
        return suggestions;
    };
    QList<Suggestion> authors;
    for (const BlogAuthor &author : facts.authors)
        authors.append({author.key, author.name});
    m_categories->setSuggestions(words(facts.categories));
    m_tags->setSuggestions(words(facts.tags));
    m_authors->setSuggestions(authors);
    m_date->setBlogZone(facts.timezone.isEmpty() ? QTimeZone() : QTimeZone(facts.timezone));
    showHints();
}

void FrontMatterForm::setResolver(const FigureResolver &resolver)
{
    m_resolver = resolver;
    showThumbnail();
}

void FrontMatterForm::setImageChooser(const ImageChooser &chooser)
{
    m_chooser = chooser;
    m_choose->setVisible(m_chooser != nullptr);
}

void FrontMatterForm::addErrorBanner()
{
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("frontMatterError"));
    auto *button = new QPushButton(tr("Show in source"), m_banner);
    auto *layout = new QGridLayout(m_banner);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setHorizontalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_errorIcon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_error, 0, 1);
    layout->addWidget(button, 1, 1, Qt::AlignLeft);
    column()->addWidget(m_banner);
    connect(button, &QPushButton::clicked, this, &FrontMatterForm::goToError);
}

void FrontMatterForm::addImage()
{
    addHeading(tr("Preview image"));
    m_thumbnail = new Thumbnail(this);
    QFormLayout *rows = makeRows();
    m_image = addLine(rows, tr("File"), imagePathAccess(tr("Edit preview image")));
    m_image->setObjectName(QStringLiteral("frontMatterImage"));
    m_imageAlt = addLine(rows, tr("Alt text"), scalarAccess("image.alt", tr("Edit preview image text")));
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(QStringLiteral("frontMatterChooseImage"));
    choose->setToolTip(tr("Choose a picture; one from outside the blog is copied with the export"));
    m_choose = choose;
    m_choose->hide();
    rows->addRow(QString(), m_choose);
    m_choose->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(m_thumbnail, 0, Qt::AlignTop);
    layout->addLayout(rows, 1);
    column()->addLayout(layout);
    connect(choose, &QPushButton::clicked, this, &FrontMatterForm::chooseImage);
}

void FrontMatterForm::chooseImage()
{
    finish();
    const QString path = m_chooser();
    if (!path.isEmpty())
        session().apply(imagePathAccess({}).change(session().document(), path), tr("Edit preview image"));
}

void FrontMatterForm::addDescription()
{
    addHeading(tr("Description"));
    TextField *text = addText(scalarAccess("description", tr("Edit description")), TextField::Kind::Plain,
                              tr("Description"));
    text->setObjectName(QStringLiteral("frontMatterDescription"));
    m_known.append({text, "description"});
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
        m_known.append({field, key});
    }
    column()->addLayout(grid);
}

void FrontMatterForm::refreshRest()
{
    showHints();
    showThumbnail();
    showError();
}

void FrontMatterForm::showHints()
{
    const FrontMatter &frontMatter = session().document().frontMatter();
    const auto show = [](QLabel *hint, const QString &text) {
        hint->setText(text);
        hint->setVisible(!text.isEmpty());
    };
    const auto spelling = [&](const char *key, const QStringList &known) {
        const QStringList others = otherSpellings(frontMatter.list(key), known);
        return others.isEmpty()
                   ? QString()
                   : tr("The blog's other posts write: %1").arg(others.join(QStringLiteral(", ")));
    };
    show(m_categoriesHint, spelling("categories", m_facts.categories));
    show(m_tagsHint, spelling("tags", m_facts.tags));
    show(m_authorHint, authorHint());
    const qsizetype length = frontMatter.scalar("description").value_or(QString()).size();
    m_descriptionLength->setText(
        length > searchLength
            ? tr("%1 characters: search engines cut it after about %2.").arg(length).arg(searchLength)
            : tr("%1 of about %2 characters that search engines show").arg(length).arg(searchLength));
}

/// The names behind the authors' keys; of an unknown one, that it is.
QString FrontMatterForm::authorHint() const
{
    QStringList names;
    if (m_facts.authors.isEmpty())
        return {};
    for (const QString &author : splitCommaList(authorAccess({}).value(session().document()))) {
        const auto known = std::find_if(m_facts.authors.cbegin(), m_facts.authors.cend(),
                                        [&](const BlogAuthor &one) { return one.key == author; });
        if (known == m_facts.authors.cend())
            return tr("“%1” is not in the blog's list of authors.").arg(author);
        names.append(known->name);
    }
    return names.join(QStringLiteral(", "));
}

void FrontMatterForm::showThumbnail()
{
    const QString path = session().document().frontMatter().imagePath().value_or(QString());
    const QString file = m_resolver && !path.isEmpty() ? m_resolver(path) : QString();
    if (file != m_thumbnailFile)
        m_thumbnail->showFile(file);
    m_thumbnailFile = file;
}

void FrontMatterForm::showError()
{
    const FrontMatter &frontMatter = session().document().frontMatter();
    const bool broken = !frontMatter.error.isEmpty();
    if (broken && m_errorIcon->pixmap().isNull())
        m_errorIcon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(22, 22));
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
        if (dynamic_cast<FormPart *>(field))
            field->setEnabled(!broken);
    }
    for (const auto &[field, key] : std::as_const(m_known))
        field->setEnabled(!broken && fitsField(frontMatter, key));
    const FrontMatterEntry *image = frontMatter.find("image");
    const bool oneText = image && image->kind == FrontMatterEntry::Kind::Scalar;
    m_imageAlt->setEnabled(!broken && !oneText);
    m_imageAlt->setToolTip(oneText ? tr("image: is one text here; it has no room for an alt text")
                                   : QString());
    m_choose->setEnabled(!broken);
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
