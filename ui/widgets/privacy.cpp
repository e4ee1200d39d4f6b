// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/privacy.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace hearth::ui {
namespace {

constexpr auto kOn = "hearth.initialsOnly";

}  // namespace

bool initialsOnly()
{
    return qApp->property(kOn).toBool();
}

void showInitialsOnly(bool only)
{
    if (only == initialsOnly()) {
        return;
    }
    qApp->setProperty(kOn, only);
    for (QWidget* widget : QApplication::allWidgets()) {
        // What lists and tabs lay themselves out again for.
        QEvent changed(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &changed);
        widget->updateGeometry();
        widget->update();
    }
}

QString shownName(const PersonMark& person)
{
    if (!initialsOnly() || person.name.isEmpty()) {
        return person.name;
    }
    return person.initials.isEmpty() ? person.name.left(1) : person.initials;
}

QString shownTitle(const QString& title, const QList<PersonMark>& people)
{
    if (!initialsOnly() || people.size() != 1 || people.first().name.isEmpty()) {
        return title;
    }
    const QString& name = people.first().name;
    const bool named = title == name || title.startsWith(name + u' ');
    return named ? shownName(people.first()) : title;
}

}  // namespace hearth::ui
