#pragma once

#include "app/window/prompts.h"
#include "editor/document/document.h"

#include <QDialog>

namespace wolgan {

struct Blog;

/// The check of a post with its blog's Jekyll, in a window of its own; it begins at once.
class SiteCheckDialog : public QDialog
{
    Q_OBJECT

public:
    SiteCheckDialog(const Blog &blog, const QString &postPath, const Document &document,
                    const Prompts &prompts, QWidget *parent = nullptr);

Q_SIGNALS:
    void lineRequested(int line); ///< of the post, from 1
};

} // namespace wolgan
