// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

// Privacy mode: on a screen others can see, people are shown by their initials alone. It is a state of
// the windows, like the theme: of the program, kept nowhere. It does not touch what was written: a name
// inside a letter, a moment or a heading somebody typed stays. UI thread only.
namespace hearth::ui {

[[nodiscard]] bool initialsOnly();
/// Lays every window out anew.
void showInitialsOnly(bool only);

/// The name beside a person's chip: their initials while initialsOnly().
[[nodiscard]] QString shownName(const PersonMark& person);
/// A row's title. When it is the name of the one person whose chip stands before it, as shownName().
[[nodiscard]] QString shownTitle(const QString& title, const QList<PersonMark>& people);

}  // namespace hearth::ui
