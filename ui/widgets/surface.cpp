// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/surface.h"

#include <QStyle>

namespace hearth::ui {
namespace {

QString kindName(SurfaceKind kind)
{
    switch (kind) {
    case SurfaceKind::Ground: return QStringLiteral("ground");
    case SurfaceKind::Side: return QStringLiteral("side");
    case SurfaceKind::Paper: return QStringLiteral("paper");
    case SurfaceKind::Header: return QStringLiteral("header");
    case SurfaceKind::Footer: return QStringLiteral("footer");
    case SurfaceKind::Column: return QStringLiteral("column");
    case SurfaceKind::Middle: return QStringLiteral("middle");
    case SurfaceKind::Card: return QStringLiteral("card");
    case SurfaceKind::Half: return QStringLiteral("half");
    case SurfaceKind::Sunk: return QStringLiteral("sunk");
    case SurfaceKind::Honey: return QStringLiteral("honey");
    case SurfaceKind::Brick: return QStringLiteral("brick");
    case SurfaceKind::Toast: return QStringLiteral("toast");
    case SurfaceKind::Rule: return QStringLiteral("rule");
    }
    return {};
}

}  // namespace

Surface::Surface(SurfaceKind kind, QWidget* parent) : QFrame(parent)
{
    setProperty("surface", kindName(kind));
}

void Surface::setKind(SurfaceKind kind)
{
    setProperty("surface", kindName(kind));
    repolish(this);
}

QWidget* makeRule(QWidget* parent)
{
    auto* rule = new Surface(SurfaceKind::Rule, parent);
    rule->setFixedHeight(1);
    return rule;
}

void repolish(QWidget* widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void nameControl(QWidget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
}

}  // namespace hearth::ui
