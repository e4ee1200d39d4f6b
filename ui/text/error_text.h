// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace hearth::ui {

/// What somebody was doing when it failed; the same code reads differently at the door.
enum class Doing { Opening, Proving, Saving, Reading, Finishing, Printing };

/// What happened, whether the words are kept, and what to do: whole sentences for people. One
/// switch without a default, so that a new code is a warning. `helper` is who can help ("Grace");
/// empty: "the registered manager".
QString errorText(const Error& error, Doing doing, const QString& helper = {});

}  // namespace hearth::ui
