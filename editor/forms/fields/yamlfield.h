#pragma once

#include "editor/forms/fields/textfield.h"

namespace wolgan {

/// A value of the front matter as YAML text. What is no valid YAML is not written: it stays in the field with
/// a message until it is mended, or until the value changes elsewhere.
class YamlField : public TextField
{
    Q_OBJECT

public:
    YamlField(Session &session, const QByteArray &path, const QString &label, QWidget *parent = nullptr);

    /// Why the text is not written, one sentence; empty where it is.
    [[nodiscard]] QString problem() const { return m_problem; }
    void rebind() override;

Q_SIGNALS:
    void problemChanged(const QString &problem);

protected:
    void showText(const QString &text) override;
    [[nodiscard]] bool keepsText() const override { return !m_problem.isEmpty(); }

private:
    [[nodiscard]] static FieldAccess access(YamlField &field, const QByteArray &path, const QString &label);
    [[nodiscard]] TextEdit change(const Document &document, const QByteArray &path, const QByteArray &text);
    void setProblem(const QString &problem);

    QByteArray m_valid; ///< the text that the document has
    QString m_problem;
};

} // namespace wolgan
