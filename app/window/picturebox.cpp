#include "app/window/picturebox.h"

#include "app/window/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace wolgan {

namespace {

/// The choices for one picture, in the order of the list.
enum One { LikeAll, Neither, Shrink, Convert, Both };

constexpr int narrowest = 100, widest = 10'000; // pixels

PictureWish wishOf(int choice, int width)
{
    return {choice == Shrink || choice == Both ? width : 0, choice == Convert || choice == Both};
}

int choiceOf(const PictureWish &wish)
{
    if (wish.largestWidth > 0)
        return wish.toWebp ? Both : Shrink;
    return wish.toWebp ? Convert : Neither;
}

} // namespace

PictureBox::PictureBox(QWidget *parent)
    : QGroupBox(tr("Pictures"), parent), m_metadata(new QCheckBox(tr("&Leave out metadata"), this)),
      m_shrink(new QCheckBox(tr("&Shrink to at most"), this)), m_width(new QSpinBox(this)),
      m_webp(new QCheckBox(tr("Convert to &WebP"), this)), m_unused(new QCheckBox(this)),
      m_one(new QComboBox(this)), m_oneLabel(new QLabel(this)), m_sizes(new QLabel(this))
{
    m_metadata->setToolTip(tr("Where and when a picture was taken, with which camera, and comments in it. "
                              "Its pixels stay as they are. Pictures that are shrunk or converted go "
                              "without them in any case."));
    m_shrink->setToolTip(tr("Pictures that are narrower stay as they are."));
    m_width->setRange(narrowest, widest);
    m_width->setSingleStep(100);
    m_width->setSuffix(tr(" pixels wide"));
    m_width->setKeyboardTracking(false);
    m_width->setAccessibleName(tr("Largest width of pictures, in pixels"));
    m_webp->setToolTip(tr("The post names the new files. What would become larger, what is animated and "
                          "drawings (SVG) stay as they are."));
    m_one->setAccessibleName(tr("What is done to the chosen picture"));
    m_one->addItems({QString(), tr("neither shrink nor convert"), tr("shrink"), tr("convert to WebP"),
                     tr("shrink and convert to WebP")});
    m_oneLabel->setBuddy(m_one);
    const settings::PictureChoices choices = settings::pictureChoices();
    m_metadata->setChecked(choices.leavesOutMetadata);
    m_shrink->setChecked(choices.shrinks);
    m_width->setValue(choices.largestWidth);
    m_webp->setChecked(choices.toWebp);
    layOut();
    readChoices();
    for (const QCheckBox *box : {m_metadata, m_shrink, m_webp, m_unused})
        connect(box, &QCheckBox::toggled, this, [this] {
            readChoices();
            Q_EMIT changed();
        });
    connect(m_width, &QSpinBox::valueChanged, this, [this] {
        readChoices();
        Q_EMIT changed();
    });
    connect(m_one, &QComboBox::activated, this, &PictureBox::chooseForOne);
    setPicture(nullptr);
    hide();
}

void PictureBox::layOut()
{
    auto *all = new QHBoxLayout;
    all->setSpacing(8);
    all->addWidget(m_metadata);
    all->addSpacing(8);
    all->addWidget(m_shrink);
    all->addWidget(m_width);
    all->addSpacing(8);
    all->addWidget(m_webp);
    all->addStretch(1);
    all->addWidget(m_sizes);
    auto *one = new QHBoxLayout;
    one->setSpacing(8);
    one->addWidget(m_oneLabel);
    one->addWidget(m_one);
    one->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    layout->addLayout(all);
    layout->addLayout(one);
    layout->addWidget(m_unused);
}

bool PictureBox::deletesUnused() const
{
    return m_unused->isChecked();
}

void PictureBox::setDeletesUnused(bool deletes)
{
    m_unused->setChecked(deletes);
}

void PictureBox::setUnused(const QList<ExportTarget> &unused)
{
    QStringList names;
    for (const ExportTarget &file : unused)
        names.append(file.path);
    m_unused->setText(tr("&Delete %n unused picture(s)", nullptr, static_cast<int>(names.size())));
    m_unused->setToolTip(tr("They are named as this post's own, and nothing in the blog names them:") +
                         QLatin1Char('\n') + names.join(QLatin1Char('\n')));
    m_unused->setVisible(!names.isEmpty());
}

void PictureBox::readChoices()
{
    const int width = m_width->value();
    m_width->setEnabled(m_shrink->isChecked());
    m_wishes.leavesOutMetadata = m_metadata->isChecked();
    m_wishes.all = {m_shrink->isChecked() ? width : 0, m_webp->isChecked()};
    for (PictureWish &wish : m_wishes.single)
        wish.largestWidth = wish.largestWidth > 0 ? width : 0;
}

void PictureBox::chooseForOne(int index)
{
    if (index == LikeAll)
        m_wishes.single.remove(m_path);
    else
        m_wishes.single.insert(m_path, wishOf(index, m_width->value()));
    Q_EMIT changed();
}

void PictureBox::setPlan(const ExportPlan &plan, const QList<ExportTarget> &unused)
{
    setUnused(unused);
    qint64 before = 0, after = 0;
    int count = 0;
    bool any = false;
    for (const ExportStep &step : plan.steps) {
        any = any || step.picture;
        if (!step.picture || !step.changesAnything())
            continue;
        before += step.picture->before.bytes;
        after += step.picture->after.bytes;
        ++count;
    }
    const QLocale locale;
    const QString first = locale.formattedDataSize(before), last = locale.formattedDataSize(after);
    m_sizes->setText(count == 0 ? QString()
                                : tr("%n picture(s): %1", nullptr, count)
                                      .arg(first == last ? first : first + QStringLiteral(" → ") + last));
    setVisible(any || !unused.isEmpty());
}

void PictureBox::setPicture(const ExportPicture *picture)
{
    m_path = picture ? picture->path : QString();
    m_one->setVisible(picture);
    if (!picture) {
        m_oneLabel->setText(tr("Choose a picture above to treat it in its own way."));
        return;
    }
    m_oneLabel->setText(
        tr("&Only “%1”:").arg(QFileInfo(m_path).fileName().replace(u'&', QLatin1String("&&"))));
    const QSignalBlocker blocker(m_one);
    m_one->setItemText(LikeAll, picture->isInBlog ? tr("stays as it is in the blog") : tr("like all others"));
    m_one->setCurrentIndex(m_wishes.single.contains(m_path) ? choiceOf(m_wishes.single.value(m_path))
                                                            : LikeAll);
}

void PictureBox::remember() const
{
    settings::setPictureChoices(
        {m_metadata->isChecked(), m_shrink->isChecked(), m_width->value(), m_webp->isChecked()});
}

} // namespace wolgan
