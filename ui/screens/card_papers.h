// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/card_vm.h"
#include "ui/models/look_back_vm.h"
#include "ui/print/card_sheet.h"

namespace hearth::ui {

/// What a card says on paper: both sides, when and where, the times it was done.
print::CardSheet cardSheet(const CardVm& card);

/// What a look back says on paper.
print::CardSheet lookBackSheet(const LookBackVm& look);

}  // namespace hearth::ui
