// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/screen_parts.h"

#include "ui/widgets/field.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

class KeyFilter final : public QObject {
public:
    KeyFilter(QWidget* widget, KeyTaker taker) : QObject(widget), m_taker(std::move(taker))
    {
        widget->installEventFilter(this);
        for (QWidget* child : widget->findChildren<QWidget*>()) {
            child->installEventFilter(this);
        }
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            return m_taker(key->key(), key->modifiers());
        }
        return QObject::eventFilter(watched, event);
    }

private:
    KeyTaker m_taker;
};

/// Is there exactly when its one child is.
class Slot final : public QWidget {
public:
    explicit Slot(QWidget* child)
    {
        auto* column = makeColumn(this, 20, 10, 0);
        column->addWidget(child);
        child->installEventFilter(this);
        setVisible(!child->isHidden());
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
            setVisible(event->type() == QEvent::ShowToParent);
        }
        return QWidget::eventFilter(watched, event);
    }
};

}  // namespace

void relabel(Field* field, const QString& label)
{
    const auto labels = field->findChildren<TextLabel*>(QString(), Qt::FindDirectChildrenOnly);
    if (!labels.isEmpty() && labels.first()->text() != label) {
        labels.first()->setText(label);
        labels.first()->updateGeometry();
        field->control()->setAccessibleName(label);
    }
}

QVBoxLayout* makeColumn(QWidget* widget, qreal across, qreal down, qreal gap)
{
    const Metrics& lengths = theme().metrics();
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(lengths.px(across), lengths.px(down), lengths.px(across), lengths.px(down));
    column->setSpacing(lengths.px(gap));
    return column;
}

QShortcut* onKey(QWidget* scope, const QKeySequence& keys, std::function<void()> act)
{
    auto* shortcut = new QShortcut(keys, scope);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(shortcut, &QShortcut::activated, scope, std::move(act));
    return shortcut;
}

void takeKeys(QWidget* widget, KeyTaker taker)
{
    new KeyFilter(widget, std::move(taker));
}

void chooseBeside(Segments* segments, int step)
{
    const auto buttons = segments->findChildren<QAbstractButton*>();
    int now = segments->chosen();
    for (int i = 0; i < buttons.size(); ++i) {
        now = buttons[i]->hasFocus() ? i : now;
    }
    const int next = qBound(0, now + step, static_cast<int>(buttons.size()) - 1);
    if (!buttons[next]->isChecked()) {
        buttons[next]->click();
    }
    giveFocus(buttons[next]);
}

QWidget* inSlot(QWidget* banner)
{
    return new Slot(banner);
}

void giveFocus(QWidget* widget)
{
    widget->setFocus(Qt::ShortcutFocusReason);
    const auto show = [widget] { bringIntoView(widget); };
    show();
    // Once more when what was just shown has found its place.
    QTimer::singleShot(0, widget, show);
}

void bringIntoView(QWidget* widget)
{
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            area->ensureWidgetVisible(widget);
        }
    }
}

}  // namespace hearth::ui
