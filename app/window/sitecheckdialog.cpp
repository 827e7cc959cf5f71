#include "app/window/sitecheckdialog.h"

#include "app/window/sitecheckbar.h"

#include <QDialogButtonBox>
#include <QTimer>
#include <QVBoxLayout>

namespace wolgan {

SiteCheckDialog::SiteCheckDialog(const Blog &blog, const QString &postPath, const Document &document,
                                 const Prompts &prompts, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Check with Jekyll"));
    setMinimumWidth(560);
    auto *bar = new SiteCheckBar(prompts, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(bar);
    layout->addWidget(buttons);
    bar->setSubject(blog, postPath, document);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(bar, &SiteCheckBar::lineRequested, this, [this](int line) {
        Q_EMIT lineRequested(line);
        accept();
    });
    QTimer::singleShot(0, bar, &SiteCheckBar::check);
}

} // namespace wolgan
