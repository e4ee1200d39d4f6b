// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QStandardItemModel>

namespace hearth::ui::gallery {

PersonMark jay();
PersonMark mina();
PersonMark callum();
PersonMark rosie();
PersonMark ben();

/// Models as the lists document them, owned by `parent`.
QStandardItemModel* moments(QObject* parent);
QStandardItemModel* basket(QObject* parent);
QStandardItemModel* staff(QObject* parent);

}  // namespace hearth::ui::gallery
