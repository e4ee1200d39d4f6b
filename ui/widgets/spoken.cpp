// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spoken.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace hearth::ui {
namespace {

constexpr auto kRole = "hearthRole";

class Speaker final : public QAccessibleWidget {
public:
    Speaker(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QAccessible::State state() const override
    {
        QAccessible::State now = QAccessibleWidget::state();
        if (const auto* each = button(); each && each->isCheckable()) {
            const bool tab = role() == QAccessible::PageTab;
            now.checkable = !tab;
            now.checked = !tab && each->isChecked();
            now.selectable = tab;
            now.selected = tab && each->isChecked();
        }
        return now;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button() && button()->isEnabled()) {
            names.prepend(press());
        }
        return names;
    }

    void doAction(const QString& name) override
    {
        // A click as a person makes it: Qt's own toggle says toggled() and never clicked().
        if (name == press() && button()) {
            button()->click();
        } else {
            QAccessibleWidget::doAction(name);
        }
    }

private:
    QString press() const { return role() == QAccessible::CheckBox ? toggleAction() : pressAction(); }
    QAbstractButton* button() const { return qobject_cast<QAbstractButton*>(object()); }
};

QAccessibleInterface* speaker(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    return role.isValid() ? new Speaker(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
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
    // Whatever was set before, a name or a text, has already made Qt take it for something.
    if (QAccessibleInterface* old = QAccessible::queryAccessibleInterface(widget)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
    }
    widget->setProperty(kRole, static_cast<int>(role));
}

}  // namespace hearth::ui
