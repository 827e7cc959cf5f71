#include "tests/support/diff.h"

#include <QList>

#include <algorithm>

namespace wolgan::test {

QByteArray diff(const QByteArray &before, const QByteArray &after)
{
    const QByteArrayList a = before.split('\n'), b = after.split('\n');
    QList<QList<int>> common(a.size() + 1, QList<int>(b.size() + 1, 0));
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            common[i][j] =
                a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
    QByteArray text;
    for (qsizetype i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
        } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
            text += '-' + a[i++] + '\n';
        } else {
            text += '+' + b[j++] + '\n';
        }
    }
    return text;
}

} // namespace wolgan::test
