// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace hearth::ui {

/// How the windows look on this PC. Belongs to the PC, not to a book: known before one is open.
struct Appearance {
    int scheme = 0;      ///< 0 as the system, 1 light, 2 dark, 3 high contrast
    int textSize = 100;  ///< percent: 100, 125, 150, 175 or 200
    bool operator==(const Appearance&) const = default;
};

/// The way to it. `set` shows it at once and keeps it for the next start. UI thread.
struct AppearanceSeam {
    std::function<Appearance()> current;
    std::function<void(const Appearance&)> set;
};

}  // namespace hearth::ui
