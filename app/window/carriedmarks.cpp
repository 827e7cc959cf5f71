#include "app/window/carriedmarks.h"

#include "app/newmonth/carriedstore.h"
#include "app/window/openpost.h"
#include "editor/forms/session.h"

#include <algorithm>

namespace wolgan {

CarriedMarks::CarriedMarks(Session &session, OpenPost &post, QObject *parent)
    : QObject(parent), m_session(session), m_post(post)
{
    connect(&m_post, &OpenPost::opened, this, &CarriedMarks::open);
    connect(&m_post, &OpenPost::renamed, this, &CarriedMarks::rename);
    connect(&m_post, &OpenPost::saved, this, &CarriedMarks::forgetChanged);
}

QList<Finding> CarriedMarks::addedTo(const QList<Finding> &findings) const
{
    QList<Finding> all = findings + carriedFindings(m_session.document(), m_carried);
    std::stable_sort(all.begin(), all.end(),
                     [](const Finding &a, const Finding &b) { return a.range.begin < b.range.begin; });
    return all;
}

void CarriedMarks::open()
{
    m_path = m_post.path();
    m_carried = carriedInto(m_path);
}

void CarriedMarks::rename()
{
    followCarried(m_path, m_post.path());
    m_path = m_post.path();
}

void CarriedMarks::forgetChanged()
{
    QList<Carried> left = m_carried;
    left.removeIf(
        [this](const Carried &one) { return carriedFindings(m_session.document(), {one}).isEmpty(); });
    keep(left);
}

void CarriedMarks::dismiss(const Finding &finding)
{
    keep(withoutFinding(m_session.document(), m_carried, finding));
}

void CarriedMarks::dismissAll()
{
    keep({});
}

void CarriedMarks::keep(const QList<Carried> &carried)
{
    if (carried == m_carried)
        return;
    m_carried = carried;
    if (const auto kept = keepCarried(m_path, m_carried); !kept)
        Q_EMIT failed(kept.error());
    Q_EMIT changed();
}

} // namespace wolgan
