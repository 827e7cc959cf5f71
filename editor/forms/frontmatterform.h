#pragma once

#include "editor/forms/form.h"

#include <QByteArrayList>

class QPushButton;

namespace wolgan {

/// The front matter: the fields that digests use, switches of the theme, and every other key as text.
class FrontMatterForm : public Form
{
    Q_OBJECT

public:
    explicit FrontMatterForm(Session &session, QWidget *parent = nullptr);

    void focusTitle() override;

Q_SIGNALS:
    /// The author wants to see the place of the error in the source.
    void sourceRequested();

protected:
    void refreshRest() override;

private:
    void addErrorBanner();
    void addImage();
    void addDescription();
    void addSwitches();
    void showOthers();
    void showError();
    void goToError();

    QWidget *m_banner;
    QLabel *m_error;
    LineField *m_title = nullptr;
    LineField *m_imageAlt = nullptr;
    QLabel *m_dateHint = nullptr;
    QLabel *m_descriptionLength = nullptr;
    QWidget *m_others = nullptr;
    QFormLayout *m_otherRows = nullptr;
    QByteArrayList m_otherKeys; ///< what m_otherRows shows
    QList<FormPart *> m_otherParts;
};

} // namespace wolgan
