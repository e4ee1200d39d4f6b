// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hearth::ui {

/// The pages of the main window: those of the navigation in its order, then those that are reached
/// from another page.
enum class Page { Today, Shift, People, Third, Evidence, Home, Team, Handover, Letter, Card, LookBack };

}  // namespace hearth::ui
