// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLineEdit;

namespace hearth::ui {

/// Offers `words` below the field while something of them is typed; Down and Enter take one. Anything
/// else may still be typed. The same words again change nothing; none: nothing is offered.
void offer(QLineEdit* edit, const QStringList& words);

}  // namespace hearth::ui
