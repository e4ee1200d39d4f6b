// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/desk.h"

#include <QString>

#include <vector>

namespace hearth::cli {

/// `text` as it stands inside an HTML element or a quoted attribute: read back, it is the same text.
QString escaped(const QString& text);

/// Everything before the first record: the title, the choice of a person, our style and script. The
/// page's own policy forbids every fetch and every script but that one.
QString pageHead(records::Desk& desk, const std::vector<records::PersonRef>& people);

/// One record with its earlier versions, acts and replies.
QString recordArticle(const records::RecordView& view, const catalogue::Catalogue& catalogue);

QString pageFoot();

}  // namespace hearth::cli
