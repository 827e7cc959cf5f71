#pragma once

#include "editor/document/newmonth/carried.h"

#include <QObject>

namespace wolgan {

class OpenPost;
class Session;

/// What the open post still has of the digest that it was made from. Outlives the program; a value that
/// changed and was saved is no longer marked, nor is one that the author has looked at.
class CarriedMarks : public QObject
{
    Q_OBJECT

public:
    CarriedMarks(Session &session, OpenPost &post, QObject *parent = nullptr);

    /// Findings of the session's current document, and the marks among them in the order of the text.
    [[nodiscard]] QList<Finding> addedTo(const QList<Finding> &findings) const;
    /// The author has looked at what a finding is about.
    void dismiss(const Finding &finding);
    void dismissAll();

Q_SIGNALS:
    void changed();
    void failed(const QString &error);

private:
    void open();
    void rename();
    void keep(const QList<Carried> &carried);
    void forgetChanged();

    Session &m_session;
    OpenPost &m_post;
    QString m_path; ///< of the post that the marks are of
    QList<Carried> m_carried;
};

} // namespace wolgan
