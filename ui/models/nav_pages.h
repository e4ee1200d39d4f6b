// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/open_book.h"
#include "ui/models/page_id.h"

#include <QList>

namespace hearth::ui {

/// The rows of the navigation for whoever is here, in order: a role sees only its own.
QList<Page> navPages(const OpenBook& book);

}  // namespace hearth::ui
