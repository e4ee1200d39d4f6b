// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/look_check.h"

namespace hearth::test {

/// Ben's way through the screens, looked at one by one; then Grace's, and the door. A new screen stands
/// here, and is then looked at in every theme and size and in longer words.
void walkAsWorker(House& house, const Look& look);
void walkAsManager(House& house, const Look& look);
/// Ben's way to the pages two people sit before: the board, the card and looking back.
void walkTogether(House& house, const Look& look);

}  // namespace hearth::test
