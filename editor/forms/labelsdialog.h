#pragma once

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wolgan {

class LabelChangeList;

/// Offers the ways to label footnotes and shows at once what would change.
class LabelsDialog : public QDialog
{
    Q_OBJECT

public:
    enum Scheme { WholePost, Plain, PerSection, OwnPrefix };

    explicit LabelsDialog(const Document &document, QWidget *parent = nullptr);

    /// The conversion to what is chosen; empty where it changes nothing or is impossible.
    [[nodiscard]] TextEdit edit() const;

private:
    [[nodiscard]] QWidget *makeSchemes();
    [[nodiscard]] QWidget *makeKeys();
    void addScheme(QLayout *layout, Scheme scheme, const QString &text);
    void chooseCurrent();
    void schemeChosen();
    void refresh();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QList<QByteArray> keys() const;

    Document m_document;
    QButtonGroup *m_schemes;
    QLineEdit *m_prefix;
    QList<QLineEdit *> m_keys; ///< one for each section
    QWidget *m_keyArea;
    QLabel *m_problem;
    LabelChangeList *m_changes;
    QPushButton *m_apply;
    QTimer m_refreshSoon; ///< a large post takes longer to convert than a key to be typed
};

} // namespace wolgan
