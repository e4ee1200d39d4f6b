// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"

namespace hearth::ledger {

/// Holds operations that are about to be taken in against who may write them: a role, consent, way
/// in, data key or erasure must be covered by its author's own signature, under a key this book knows
/// already or one that someone who leads the home gave, and its author must lead the home (or speak
/// of themselves, for a way in they had or a key of their own). A book that is still empty takes the
/// first founder it meets at their word. Records without a signature are let in; `verify` counts them.
/// Errors: Altered "ledger.import:unsigned" or "ledger.import:authority"; nothing is written.
Status checkAuthority(const Ledger& ledger, const std::vector<RawOperation>& operations);

}  // namespace hearth::ledger
