#pragma once

#include <QString>

namespace wolgan {

/// Installs the translations for a language ("en", "ko"), for the system's where it is empty. Once per
/// program, after the application object is made; it owns the translators.
void installTranslations(const QString &language);

} // namespace wolgan
