// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page_view.h"

// How each room of the sitting is made: its view model, its page, and what it says to the shell.
namespace hearth::ui {

PageView* makeToday(Sitting& sitting);
PageView* makeShift(Sitting& sitting);
PageView* makePeople(Sitting& sitting);
PageView* makeTeam(Sitting& sitting);
PageView* makeHome(Sitting& sitting);
PageView* makeEvidence(Sitting& sitting);
PageView* makeHandover(Sitting& sitting);
PageView* makeLetter(Sitting& sitting);
PageView* makeThird(Sitting& sitting);
PageView* makeCard(Sitting& sitting);
PageView* makeLookBack(Sitting& sitting);

}  // namespace hearth::ui
