// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearth::store {

/// True for "4.6.0 community" and later; false for older ones and for text that is no version.
bool isNewEnough(const QString& cipherVersion);

}  // namespace hearth::store
