// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/appearance.h"
#include "ui/models/evidence_pack_vm.h"
#include "ui/models/handover_vm.h"
#include "ui/screens/hide_page.h"

namespace hearth::ui {

/// What a sitting needs from the house, bound in app/.
struct SittingParts {
    OpenBook book;
    HandoverVm::Prove prove;
    PackPress packs;
    std::function<bool(const QString& pin)> setPin;
    HandoverVm::Pins pins;  ///< may be empty
    std::function<void(const QString& file)> showFile;  ///< opens a paper that was written; may be empty
    print::Printing printing;                           ///< empty: papers are saved and opened
    QString papers;                                     ///< folder for papers
    HidePage::Way wayBack;                              ///< from the hidden window; may be empty
    QString folder;                                     ///< where the book lies
    std::function<QString()> suggest;                   ///< a passphrase of four words; may be empty
    AppearanceSeam appearance;                          ///< may be empty: then it is not offered
};

}  // namespace hearth::ui
