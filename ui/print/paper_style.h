// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

// The type and the few colours of paper (look.md section 13).
namespace hearth::ui::print {

/// One use of type; `line` is from baseline to baseline, in points like `size`.
struct Style {
    double size = 9.5;
    double line = 13.5;
    int weight = QFont::Normal;
    bool mono = false;
    QColor colour{0x11, 0x11, 0x11};
};

// Paper has its own few colours, the same whatever theme the screen has: ink, grey, and heather for
// a young person's own words.
namespace style {
inline const QColor kInk{0x11, 0x11, 0x11};
inline const QColor kGrey{0x4A, 0x4A, 0x4A};
inline const QColor kHair{0x99, 0x99, 0x99};
inline const QColor kHeather{0x6B, 0x37, 0x64};
inline const QColor kHeatherTint{0xF3, 0xE9, 0xF1};
inline const Style kTitle{16.5, 21.0, QFont::DemiBold, false, kInk};
inline const Style kSection{11.5, 15.0, QFont::DemiBold, false, kInk};
inline const Style kBody{9.5, 13.5, QFont::Normal, false, kInk};
inline const Style kStrong{9.5, 13.5, QFont::DemiBold, false, kInk};
inline const Style kSecond{9.5, 13.5, QFont::Normal, false, kGrey};
inline const Style kQuoted{10.5, 15.6, QFont::Normal, false, kInk};
inline const Style kQuotedStrong{10.5, 15.6, QFont::DemiBold, false, kInk};
inline const Style kTag{10.5, 15.6, QFont::Normal, false, kGrey};
inline const Style kLetter{12.0, 18.0, QFont::Normal, false, kInk};
inline const Style kLetterTag{12.0, 18.0, QFont::Normal, false, kGrey};
inline const Style kFoot{8.25, 11.5, QFont::Normal, false, kGrey};
inline const Style kMono{7.0, 11.5, QFont::Normal, true, kInk};
}  // namespace style

}  // namespace hearth::ui::print
