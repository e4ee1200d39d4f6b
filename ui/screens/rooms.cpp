// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/makers.h"
#include "ui/screens/page_view.h"

// The list of the house's rooms. A new page stands here and nowhere else in the shell.
namespace hearth::ui {

const std::vector<RoomMaker>& roomMakers()
{
    using L = QLatin1String;
    static const std::vector<RoomMaker> kRooms{
        {Page::Today, makeToday, L("today"), {}, {L("appointment"), L("whereabouts"), L("duty")}},
        {Page::Shift, makeShift, L("shift"), {}, {}},
        {Page::People, makePeople, L("people"), {L("young-person")}, {L("young-person")}},
        {Page::Third, makeThird, L("third"), {}, {L("common-third")}},
        {Page::Evidence, makeEvidence, L("evidence"), {}, {}},
        {Page::Home, makeHome, L("home"), {L("adaptation"), L("alarm-dealt")}, {L("who-has-read")}},
        {Page::Team, makeTeam, L("people"), {L("staff-member")}, {}},
        {Page::Handover, makeHandover, L("shift"), {L("shift")}, {}},
        // What has no page of its own is read as a letter is.
        {Page::Letter, makeLetter, L("people"), {}, {L("letter"), L("note")}},
        {Page::Card, makeCard, L("third"), {L("common-third"), L("session")}, {}},
        {Page::LookBack, makeLookBack, L("third"), {L("look-back")}, {L("look-back")}},
    };
    return kRooms;
}

}  // namespace hearth::ui
