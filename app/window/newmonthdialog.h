#pragma once

#include "app/newmonth/newmonth.h"
#include "app/newmonth/templates.h"
#include "app/window/prompts.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace wolgan {

class DigestReader;
class FindingNotes;
class SectionChoices;

/// Asks what the next digest of a blog is to be, shows its file as it will be, and makes it when told to.
/// What the author has typed stays when the proposal changes.
class NewMonthDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewMonthDialog(const Prompts &prompts, QWidget *parent = nullptr);

    /// Reads the blog in this folder in the background and proposes its next digest.
    void setBlogFolder(const QString &folder);
    /// After the dialog was accepted: the absolute path of the new file, or of the template to be edited.
    [[nodiscard]] const QString &chosenFile() const { return m_chosen; }

private:
    void makeFields(QVBoxLayout *column);
    void makePreview(QVBoxLayout *column);
    void makeTemplateMenu();
    /// A row with what is said about its field below it.
    [[nodiscard]] QWidget *noted(QWidget *row, QWidget &field, FindingNotes *&notes);
    void connectFields();
    void chooseBlog();
    void takeDigests(const BlogDigests &digests);
    void setReady(bool ready);
    void stop(const QString &reason);
    void fillBases();
    void basisChosen();
    void dateChanged();
    [[nodiscard]] NewMonth month() const;
    void refresh();
    void showProblems(const QList<MonthProblem> &problems);
    [[nodiscard]] QString templateFile() const;
    void resetTemplate();
    void create();

    Prompts m_prompts;
    DigestReader *m_reader;
    BlogDigests m_digests;
    QList<PostTemplate> m_templates;
    MonthBasis m_basis;
    NewMonth m_proposed;
    QTimeZone m_zone;
    QString m_chosen;
    bool m_ready = false;
    bool m_titleTyped = false;
    bool m_slugTyped = false;
    QLabel *m_folder;
    QPushButton *m_choose;
    QComboBox *m_bases;
    QPushButton *m_template;
    QLineEdit *m_title;
    QDateTimeEdit *m_date;
    QLabel *m_zoneName;
    QLineEdit *m_slug;
    QLabel *m_file;
    QRadioButton *m_draft;
    QRadioButton *m_post;
    SectionChoices *m_sections;
    FindingNotes *m_blogNotes;
    FindingNotes *m_titleNotes;
    FindingNotes *m_dateNotes;
    FindingNotes *m_slugNotes;
    QPlainTextEdit *m_preview;
    QLabel *m_message;
    QPushButton *m_create;
};

} // namespace wolgan
