// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/views.h"
#include "core/store/tokens.h"

#include <QSet>

namespace hearth::records {

/// A person's search as FTS5 takes it: every word and every "quoted phrase" must be there.
/// Empty when there is no word in it. Nothing of FTS5's own syntax gets through.
QString matchOf(const QString& typed);

/// The words of `typed` as the index has them.
Result<QSet<QByteArray>> stemsOf(const store::Database& database, const QString& typed);

/// About 160 characters of `text` around its first match, and where the matches stand in it.
Result<Hit> snippetOf(const store::Database& database, const QString& text, const QSet<QByteArray>& stems);

}  // namespace hearth::records
