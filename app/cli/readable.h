// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"

namespace hearth::cli {

/// Writes everything the asker may read to `folder`, which must be new or empty: `index.html`, one
/// page that reads itself and fetches nothing, and `records.json`. The export and every reading are
/// recorded first. `count` is how many records were written, replies not counted apart.
Outcome writeReadable(records::Desk& desk, const QString& folder, const QString& reason, qint64* count);

}  // namespace hearth::cli
