#include "app/window/steppreview.h"

#include "app/git/textdiff.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace wolgan {

namespace {

constexpr int thumbnail = 240; // pixels

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPicture(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                      QStringLiteral("webp"), QStringLiteral("gif"), QStringLiteral("svg"),
                                      QStringLiteral("avif"), QStringLiteral("bmp")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// Small enough to show; what is too large or no picture stays null.
QImage pictureOf(QByteArray bytes, QString &caption)
{
    if (bytes.isEmpty())
        return {};
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    caption = QLocale().formattedDataSize(bytes.size());
    if (!size.isValid())
        return {};
    caption = StepPreview::tr("%1 × %2 pixels, %3").arg(size.width()).arg(size.height()).arg(caption);
    reader.setAutoTransform(true);
    if (size.width() > thumbnail || size.height() > thumbnail)
        reader.setScaledSize(size.scaled(thumbnail, thumbnail, Qt::KeepAspectRatio));
    return reader.read();
}

QTextCharFormat formatOf(git::DiffLine::Kind kind, const QPalette &palette)
{
    QTextCharFormat format;
    QColor tint = palette.color(QPalette::Highlight);
    tint.setAlpha(50);
    if (kind == git::DiffLine::Kind::Added)
        format.setBackground(tint);
    if (kind == git::DiffLine::Kind::Removed)
        format.setFontStrikeOut(true);
    if (kind == git::DiffLine::Kind::Gap)
        format.setForeground(palette.placeholderText());
    return format;
}

QString prefixOf(git::DiffLine::Kind kind)
{
    switch (kind) {
    case git::DiffLine::Kind::Added:
        return QStringLiteral("+ ");
    case git::DiffLine::Kind::Removed:
        return QStringLiteral("− ");
    case git::DiffLine::Kind::Gap:
        return QStringLiteral("  ⋯");
    case git::DiffLine::Kind::Same:
        break;
    }
    return QStringLiteral("  ");
}

} // namespace

StepPreview::StepPreview(QWidget *parent)
    : QStackedWidget(parent), m_text(new QPlainTextEdit(this)), m_pictures(new QWidget(this)),
      m_before(new QLabel(m_pictures)), m_beforeCaption(new QLabel(m_pictures)),
      m_after(new QLabel(m_pictures)), m_afterCaption(new QLabel(m_pictures))
{
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("What changes in the file"));
    m_text->setPlaceholderText(tr("Choose a file to see what changes in it."));
    m_before->setAccessibleName(tr("The picture before"));
    m_after->setAccessibleName(tr("The picture after"));
    auto *layout = new QHBoxLayout(m_pictures);
    for (const auto &[picture, caption] :
         {std::pair(m_before, m_beforeCaption), std::pair(m_after, m_afterCaption)}) {
        auto *column = new QVBoxLayout;
        picture->setAlignment(Qt::AlignCenter);
        caption->setAlignment(Qt::AlignCenter);
        caption->setWordWrap(true);
        column->addWidget(picture, 1);
        column->addWidget(caption);
        layout->addLayout(column, 1);
    }
    addWidget(m_text);
    addWidget(m_pictures);
}

void StepPreview::showText(const QString &text)
{
    // In turn with the steps: one that is still being looked up is not shown over it.
    m_work.start([text](const Progress &) { return text; },
                 [this](const QString &shown) {
                     m_text->setPlainText(shown);
                     setCurrentWidget(m_text);
                 });
}

void StepPreview::showStep(const Blog &blog, const ExportStep &step)
{
    m_work.start([root = blog.root, step](const Progress &) { return lookAt(root, step); },
                 [this](const Look &look) { show(look); });
}

StepPreview::Look StepPreview::lookAt(const QString &root, const ExportStep &step)
{
    Look look;
    look.isPicture = isPicture(step.target);
    if (!step.targetHash.isEmpty() || !step.from.isEmpty())
        look.before = contents(QDir(root).filePath(step.from.isEmpty() ? step.target : step.from));
    else if (step.picture && !step.bytes.isEmpty())
        look.before = contents(step.source); // what the picture was made out of
    if (!step.hash.isEmpty())
        look.after = step.bytes.isEmpty() && !step.source.isEmpty() ? contents(step.source) : step.bytes;
    if (step.action == ExportStep::Action::Same && look.after.isEmpty())
        look.after = look.before;
    if (!look.isPicture)
        return look;
    look.pictureBefore = pictureOf(look.before, look.captionBefore);
    look.pictureAfter = pictureOf(look.after, look.captionAfter);
    return look;
}

void StepPreview::show(const Look &look)
{
    if (!look.isPicture) {
        showDifference(look);
        return;
    }
    const auto fill = [](QLabel *picture, QLabel *caption, const QImage &image, const QString &text) {
        picture->setPixmap(QPixmap::fromImage(image));
        caption->setText(text);
    };
    const QString none = tr("no picture");
    fill(m_before, m_beforeCaption, look.pictureBefore,
         tr("Before: %1").arg(look.before.isEmpty() ? none : look.captionBefore));
    fill(m_after, m_afterCaption, look.pictureAfter,
         tr("After: %1").arg(look.after.isEmpty() ? none : look.captionAfter));
    setCurrentWidget(m_pictures);
}

void StepPreview::showDifference(const Look &look)
{
    m_text->clear();
    setCurrentWidget(m_text);
    const QList<git::DiffLine> lines = git::textDiff(look.before, look.after);
    if (lines.isEmpty()) {
        m_text->setPlainText(tr("Not a letter of it changes."));
        return;
    }
    QTextCursor cursor(m_text->document());
    for (const git::DiffLine &line : lines) {
        if (&line != &lines.first())
            cursor.insertBlock();
        cursor.insertText(prefixOf(line.kind) + line.text, formatOf(line.kind, palette()));
    }
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace wolgan
