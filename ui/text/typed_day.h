// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace hearth::ui::text {

/// The day in `typed`, day before month as in Britain: "12 March 2011", "12 Mar 2011", "12/3/2011",
/// "12.3.11" (a year of two digits is the last that is not after `today`), "2011-03-12". Invalid when
/// it is none of these or not in the calendar. Any thread.
QDate typedDay(const QString& typed, const QDate& today);

}  // namespace hearth::ui::text
