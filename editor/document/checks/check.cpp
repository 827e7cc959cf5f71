#include "editor/document/checks/check.h"

#include "editor/document/checks/rules.h"

#include <algorithm>
#include <array>

namespace wolgan {

namespace {

constexpr std::array<checks::Rule, 13> rules{
    checks::frontMatterBroken, checks::titleMissing,     checks::dateOdd,
    checks::footnoteUndefined, checks::footnoteUnused,   checks::footnoteDoubled,
    checks::footnoteOrder,     checks::referenceDoubled, checks::trackingParameter,
    checks::figureDoubled,     checks::figureWithoutAlt, checks::itemWithoutReference,
    checks::liquidBroken,
};

constexpr std::array<checks::BlogRule, 8> blogRules{
    checks::thumbnailOld, checks::figureMissing, checks::figureSame,    checks::figureLarge,
    checks::figureUnused, checks::figureWaiting, checks::prefixIgnored, checks::referenceTold,
};

} // namespace

QList<Finding> check(const Document &document, const BlogFacts &facts)
{
    QList<Finding> findings;
    for (const checks::Rule rule : rules)
        findings += rule(document);
    for (const checks::BlogRule rule : blogRules)
        findings += rule(document, facts);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.range.begin < b.range.begin; });
    return findings;
}

} // namespace wolgan
