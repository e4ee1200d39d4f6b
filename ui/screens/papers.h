// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handover_vm.h"
#include "ui/models/letter_vm.h"
#include "ui/print/handover_sheet.h"
#include "ui/print/letter_sheet.h"

namespace hearth::ui {

/// What a handover says on paper.
print::HandoverSheet handoverSheet(const HandoverVm& handover, const OpenBook& book);

/// What a letter says on paper.
print::LetterSheet letterSheet(const LetterVm& letter, const OpenBook& book);

/// A file in `folder` whose name says nothing of anybody: "handover-2026-03-12-4c9e.pdf".
QString paperFile(const QString& folder, const QString& word);

}  // namespace hearth::ui
