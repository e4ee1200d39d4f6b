// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/slots.h"

namespace hearth::crypto {

/// What the seal of a slot is bound to: every field but the sealed bytes themselves, so that no
/// part of one slot can stand in for that of another.
QByteArray slotAssociatedData(const Slot& slot);

/// True when every field has the size the format gives it.
bool slotIsWellFormed(const Slot& slot);

}  // namespace hearth::crypto
