// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/page_view.h"

namespace hearth::ui {

bool PageView::open(const Id&)
{
    return false;
}

bool PageView::startNew(const QString&, const std::vector<Id>&, std::optional<Id>)
{
    return false;
}

bool PageView::shiftKey(int)
{
    return false;
}

}  // namespace hearth::ui
