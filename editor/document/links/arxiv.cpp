#include "editor/document/links/arxiv.h"

#include <QRegularExpression>

#include <optional>

namespace wolgan {

namespace {

struct Paper
{
    QByteArray page;    ///< `abs`, `pdf`, `html`
    QByteArray number;  ///< `2310.15161`
    QByteArray version; ///< `v2`, or empty
    bool hasSuffix = false;
};

std::optional<Paper> paperAt(QByteArrayView url)
{
    static const QRegularExpression address(
        QStringLiteral("^https?://(?:www\\.|export\\.)?arxiv\\.org/(abs|pdf|html)/"
                       "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(v\\d+)?(\\.pdf)?/?(?:[?#].*)?$"));
    const QRegularExpressionMatch match = address.match(QString::fromUtf8(url));
    if (!match.hasMatch())
        return std::nullopt;
    return Paper{match.captured(1).toUtf8(), match.captured(2).toUtf8(), match.captured(3).toUtf8(),
                 match.hasCaptured(4)};
}

} // namespace

ArxivForm arxivForm(const QList<ReferredPage> &references)
{
    int papers = 0, pdfs = 0, suffixes = 0, versions = 0, numbers = 0;
    for (const ReferredPage &reference : references) {
        const auto paper = paperAt(reference.url);
        if (!paper)
            continue;
        ++papers;
        pdfs += paper->page == "pdf" ? 1 : 0;
        suffixes += paper->hasSuffix ? 1 : 0;
        versions += paper->version.isEmpty() ? 0 : 1;
        numbers += reference.title.contains(paper->number) ? 1 : 0;
    }
    return {2 * pdfs > papers, pdfs > 0 && 2 * suffixes > pdfs, 2 * versions > papers, 2 * numbers > papers};
}

ArxivForm arxivForm(const Document &document)
{
    QList<ReferredPage> references;
    for (const FootnoteDefinition &definition : document.footnotes().definitions)
        references.append(
            {document.text(definition.url).toByteArray(), document.text(definition.title).toByteArray()});
    for (const int item : document.outline().ofKind(NodeKind::Item)) {
        const Node &node = document.outline().at(item);
        references.append({document.text(node.link).toByteArray(), document.text(node.title).toByteArray()});
    }
    return arxivForm(references);
}

QByteArray arxivNumber(QByteArrayView url)
{
    const auto paper = paperAt(url);
    return paper ? paper->number : QByteArray();
}

QByteArray inForm(QByteArrayView url, const ArxivForm &form)
{
    const auto paper = paperAt(url);
    if (!paper)
        return url.toByteArray();
    return (form.pdf ? "https://arxiv.org/pdf/" : "https://arxiv.org/abs/") + paper->number +
           (form.version ? paper->version : QByteArray()) + (form.pdf && form.suffix ? ".pdf" : "");
}

QByteArray titleInForm(QByteArrayView title, QByteArrayView url, const ArxivForm &form)
{
    const QByteArray number = arxivNumber(url);
    if (number.isEmpty() || title.isEmpty())
        return title.toByteArray();
    QByteArray bare = title.toByteArray();
    if (bare.startsWith('[' + number)) // `[2310.15161v2] …` too
        bare = bare.mid(bare.indexOf(']') + 1).trimmed();
    return form.titleNumber ? "[" + number + "]" + ' ' + bare : bare;
}

} // namespace wolgan
