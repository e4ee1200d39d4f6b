// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace hearth::ui::gallery {

/// Pages put together from the widgets as the screens will be, with invented people.
std::unique_ptr<QWidget> shiftPage();
std::unique_ptr<QWidget> letterPage();
std::unique_ptr<QWidget> unlockPage();
/// What the other three lack: banner, toast, empty state, problems, disabled, every icon.
std::unique_ptr<QWidget> partsPage();

}  // namespace hearth::ui::gallery
