// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/policy.h"

namespace hearth::test {

/// What the regulations and the issue say of one act, written out anew here and not read from
/// resources/catalogue/access.json: `role` and `command` by id, `kind` null when the act names none.
bool expected(const QString& role, const QString& command, const catalogue::Kind* kind,
              const access::Circumstances& held);

}  // namespace hearth::test
