// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spoken.h"

#include <QAccessibleWidget>

namespace hearth::ui {
namespace {

constexpr auto kRole = "hearthRole";

QAccessibleInterface* speaker(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

}  // namespace

void speakAs(QWidget* widget, QAccessible::Role role)
{
    // Once: Qt asks the newest factory first and passes on what it answers null to.
    static const bool installed = [] {
        QAccessible::installFactory(speaker);
        return true;
    }();
    Q_UNUSED(installed);
    widget->setProperty(kRole, static_cast<int>(role));
}

}  // namespace hearth::ui
