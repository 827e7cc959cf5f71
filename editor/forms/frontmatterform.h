#pragma once

#include "editor/document/blogfacts.h"
#include "editor/forms/figurerows.h"
#include "editor/forms/form.h"

#include <functional>

class QFormLayout;
class QLabel;

namespace wolgan {

class Completion;
class DateRow;
class OtherKeys;
class Thumbnail;

/// Asks the author for an image file: its path as the post writes it; empty where he chose none.
using ImageChooser = std::function<QString()>;

/// The front matter: the fields that digests use, switches of the theme, and every other key.
class FrontMatterForm : public Form
{
    Q_OBJECT

public:
    explicit FrontMatterForm(Session &session, QWidget *parent = nullptr);

    void setBlogFacts(const BlogFacts &facts);
    void setResolver(const FigureResolver &resolver);
    void setImageChooser(const ImageChooser &chooser);
    void focusTitle() override;

Q_SIGNALS:
    /// The author wants to see the place of the error in the source.
    void sourceRequested();

protected:
    void refreshRest() override;

private:
    LineField *addKnown(QFormLayout *rows, const QString &name, const QByteArray &key, FieldAccess access);
    void addErrorBanner();
    void addListFields(QFormLayout *rows);
    void addImage();
    void addDescription();
    void addSwitches();
    void chooseImage();
    void showHints();
    [[nodiscard]] QString authorHint() const;
    void showThumbnail();
    void showError();
    void goToError();

    BlogFacts m_facts;
    FigureResolver m_resolver;
    ImageChooser m_chooser;
    QWidget *m_banner;
    QLabel *m_error;
    QLabel *m_errorIcon; ///< drawn when it is shown first
    LineField *m_title = nullptr;
    DateRow *m_date = nullptr;
    Completion *m_categories = nullptr;
    Completion *m_tags = nullptr;
    Completion *m_authors = nullptr;
    QLabel *m_categoriesHint = nullptr;
    QLabel *m_tagsHint = nullptr;
    QLabel *m_authorHint = nullptr;
    LineField *m_image = nullptr;
    LineField *m_imageAlt = nullptr;
    QWidget *m_choose = nullptr;
    Thumbnail *m_thumbnail = nullptr;
    QString m_thumbnailFile;
    QLabel *m_descriptionLength = nullptr;
    QList<std::pair<QWidget *, QByteArray>> m_known; ///< fields and the keys that they show
};

} // namespace wolgan
