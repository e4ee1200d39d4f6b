// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/views.h"

#include <QJsonObject>
#include <QString>

namespace hearth::cli {

/// {"id","kind","state","about","happened","written","author","voice","how","late","fields",
/// "paragraphs","versions","acts","replies","links","back_links","conflicts"}
QJsonObject recordJson(const records::RecordView& view);

/// The same for people to read: the newest words first, then what stands behind them.
QString recordWords(const records::RecordView& view);

/// {"id","kind","when","author","title","about",...}
QJsonObject rowJson(const records::Row& row);

/// {"id","kind","when","about","snippet","marks"}
QJsonObject hitJson(const records::Hit& hit);

}  // namespace hearth::cli
