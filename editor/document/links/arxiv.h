#pragma once

// How an author refers to papers on arXiv, and addresses and titles in that form.

#include "editor/document/document.h"

#include <QList>

namespace wolgan {

/// What a post refers to: a reference's address and its title.
struct ReferredPage
{
    QByteArray url;
    QByteArray title;
};

/// The default is what arXiv itself asks to be cited.
struct ArxivForm
{
    bool pdf = false;         ///< `/pdf/2310.15161`, not `/abs/2310.15161`
    bool suffix = false;      ///< with `.pdf` at its end
    bool version = false;     ///< `2310.15161v2`
    bool titleNumber = false; ///< titles begin with `[2310.15161]`, as the tab of a browser does
    friend bool operator==(const ArxivForm &, const ArxivForm &) = default;
};

/// The form of most references to arXiv.
[[nodiscard]] ArxivForm arxivForm(const QList<ReferredPage> &references);
[[nodiscard]] ArxivForm arxivForm(const Document &document);

/// The paper's number without version, `2310.15161` or `math/0211159`; empty for any other address.
[[nodiscard]] QByteArray arxivNumber(QByteArrayView url);
/// The address in that form, for the abstract, PDF or HTML page of a paper; any other address as it is. No
/// version is made up.
[[nodiscard]] QByteArray inForm(QByteArrayView url, const ArxivForm &form);
/// The title of a paper as the form has it, whether it comes with a number or not.
[[nodiscard]] QByteArray titleInForm(QByteArrayView title, QByteArrayView url, const ArxivForm &form);

} // namespace wolgan
