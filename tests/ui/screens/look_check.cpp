// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/look_check.h"

#include "tests/ui/screens/house.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace hearth::test {
namespace {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
           || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
           || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget)
           || qobject_cast<const QAbstractSpinBox*>(widget);
}

/// Qt's own insides: a spin box's line, a scroll area's corner.
bool isInner(const QWidget* widget)
{
    return widget->objectName().startsWith(QStringLiteral("qt_"));
}

/// A scroll area without a name takes the keys only for its content; Qt lets Tab stop on none of ours.
bool takesKeys(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && !qobject_cast<const QScrollArea*>(widget);
}

bool isOurs(const QWidget* widget)
{
    for (const QMetaObject* type = widget->metaObject(); type; type = type->superClass()) {
        if (QByteArray(type->className()).startsWith("hearth::ui::")) {
            return true;
        }
    }
    return false;
}

QString pathOf(const QWidget* widget)
{
    QStringList names;
    for (; widget; widget = widget->parentWidget()) {
        names.prepend(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                     : widget->objectName());
    }
    return names.join(QLatin1Char('/'));
}

bool isText(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const ui::TextLabel*>(widget)
           || qobject_cast<const ui::PersonChip*>(widget);
}

const QAbstractScrollArea* areaOf(const QWidget* viewport)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(viewport->parentWidget());
    return area && area->viewport() == viewport ? area : nullptr;
}

void lookAtSize(const QWidget* each, QStringList& found)
{
    // A button that only has a size hint has no smaller one it could live with.
    const QSize least = each->minimumSizeHint();
    const QSize needs = least.isValid() ? least : each->sizeHint();
    const int high = each->hasHeightForWidth() ? each->heightForWidth(each->width()) : needs.height();
    if (each->width() < needs.width() || each->height() < high) {
        found.append(QStringLiteral("%1 has %2x%3, needs %4x%5")
                         .arg(pathOf(each)).arg(each->width()).arg(each->height()).arg(needs.width()).arg(high));
    }
}

void lookAtHint(const QLineEdit* field, QStringList& found)
{
    QStyleOptionFrame option;
    option.initFrom(field);
    const QRect inside = field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field);
    const QString shown = field->isReadOnly() ? field->displayText() : field->placeholderText();
    if (field->text().isEmpty() || field->isReadOnly()) {
        const int wide = field->fontMetrics().horizontalAdvance(shown);
        if (wide > inside.width()) {
            found.append(QStringLiteral("%1 has %2 for a text of %3").arg(pathOf(field)).arg(inside.width()).arg(wide));
        }
    }
    if (field->height() < field->fontMetrics().height()) {
        found.append(pathOf(field) + QStringLiteral(" is lower than its letters"));
    }
}

void lookAtRows(const QAbstractItemView* view, QStringList& found)
{
    if (!view->model() || view->viewport()->width() <= 0) {
        return;
    }
    for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
        const QModelIndex index = view->model()->index(row, 0, view->rootIndex());
        const QRect has = view->visualRect(index);
        const QSize needs = view->sizeHintForIndex(index);
        const bool low = has.height() < needs.height();
        if (!has.isEmpty() && (low || has.width() > view->viewport()->width() || has.width() < needs.width())) {
            found.append(QStringLiteral("%1, row %2 has %3x%4 in %5, needs %6x%7").arg(pathOf(view)).arg(row).arg(has.width())
                             .arg(has.height()).arg(view->viewport()->width()).arg(needs.width()).arg(needs.height()));
        }
    }
}

void lookAtCombo(const QComboBox* combo, QStringList& found)
{
    const int wide = combo->fontMetrics().horizontalAdvance(combo->currentText());
    if (wide > combo->width() - combo->height() / 2) {
        found.append(QStringLiteral("%1 has %2 for a text of %3").arg(pathOf(combo)).arg(combo->width()).arg(wide));
    }
}

/// Who in `content` asks for more width than `room`: the deepest that do.
QString greedy(const QWidget* content, int room)
{
    QStringList names;
    for (const QWidget* each : content->findChildren<QWidget*>()) {
        const int wants = std::max(each->minimumSizeHint().width(), each->minimumWidth());
        const bool leaf = each->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly).isEmpty() || isText(each);
        if (each->isVisible() && leaf && each->mapTo(content, QPoint(0, 0)).x() + wants > room - 8) {
            names.append(QStringLiteral("%1 wants %2").arg(pathOf(each).section(QLatin1Char('/'), -2)).arg(wants));
        }
    }
    return names.mid(0, 4).join(QStringLiteral(", "));
}

/// Where `widget` is in the order of look.md section 8: 0 the page, 1 its side column, 2 navigation,
/// 3 status line; -1 none of these (a panel over the page).
int regionOf(const QWidget* widget, const QWidget& page)
{
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        if (at->property("lookRegion").isValid()) {
            return at->property("lookRegion").toInt();
        }
        if (at == &page) {
            return 0;
        }
        if (at->objectName() == QLatin1String("nav") || at->objectName() == QLatin1String("shell.menu")) {
            return 2;
        }
        if (at->objectName() == QLatin1String("status")) {
            return 3;
        }
    }
    return -1;
}

}  // namespace

QStringList nameless(const QWidget& window)
{
    QStringList found;
    for (QWidget* each : window.findChildren<QWidget*>()) {
        if (!each->isVisible() || isInner(each) || each->focusPolicy() == Qt::NoFocus || !(isControl(each) || takesKeys(each))) {
            continue;
        }
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(each);
        const QString path = pathOf(each);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty() || each->objectName().isEmpty()) {
            found.append(path + QStringLiteral(" has no name"));
            continue;
        }
        if (spoken->role() == QAccessible::NoRole || spoken->role() == QAccessible::Client) {
            found.append(path + QStringLiteral(" has no role"));
        }
        const bool simple = qobject_cast<const QAbstractButton*>(each) || qobject_cast<const QLineEdit*>(each);
        if (!simple && isOurs(each) && spoken->text(QAccessible::Description).isEmpty()) {
            found.append(path + QStringLiteral(" has no description"));
        }
    }
    return found;
}

QStringList clipped(const QWidget& window)
{
    QStringList found;
    for (const QWidget* each : window.findChildren<QWidget*>()) {
        if (!each->isVisible() || isInner(each)) {
            continue;
        }
        if (isText(each)) {
            lookAtSize(each, found);
        } else if (const auto* field = qobject_cast<const QLineEdit*>(each)) {
            lookAtHint(field, found);
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(each)) {
            lookAtRows(view, found);
        } else if (const auto* combo = qobject_cast<const QComboBox*>(each)) {
            lookAtCombo(combo, found);
        }
        const auto* area = qobject_cast<const QScrollArea*>(each);
        if (area && area->widget() && area->widget()->width() > area->viewport()->width()) {
            const int room = area->viewport()->width();
            found.append(QStringLiteral("%1 is %2 wide in %3: %4").arg(pathOf(area->widget()))
                             .arg(area->widget()->width()).arg(room).arg(greedy(area->widget(), room)));
        }
    }
    return found;
}

QStringList astray(const QWidget& window)
{
    QStringList found;
    for (const QWidget* each : window.findChildren<QWidget*>()) {
        if (!each->isVisible() || isInner(each) || !(isText(each) || isControl(each) || takesKeys(each))) {
            continue;
        }
        for (const QWidget* at = each; at != &window && at->parentWidget(); at = at->parentWidget()) {
            const QRect room = at->parentWidget()->rect();
            const QRect place = at->geometry();
            // What scrolls may be above or below what is seen of it, never beside it.
            const bool scrolls = areaOf(at->parentWidget()) != nullptr;
            const bool beside = place.left() < 0 || place.right() > room.right();
            const bool beyond = place.top() < 0 || place.bottom() > room.bottom();
            if (beside || (beyond && !scrolls)) {
                found.append(QStringLiteral("%1: %2 at %3,%4 %5x%6 in %7x%8").arg(pathOf(each), at->objectName())
                                 .arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height())
                                 .arg(room.width()).arg(room.height()));
                break;
            }
        }
    }
    found.removeDuplicates();
    return found;
}

QStringList covered(const QWidget& window)
{
    QStringList found;
    for (const ui::Toast* toast : window.findChildren<ui::Toast*>()) {
        if (!toast->isVisible()) {
            continue;
        }
        const QRect lies(toast->mapTo(&window, QPoint(0, 0)), toast->size());
        for (const QWidget* each : window.findChildren<QWidget*>()) {
            if (!each->isVisible() || isInner(each) || toast->isAncestorOf(each) || !(isText(each) || isControl(each))) {
                continue;
            }
            // Only what could be seen of it without the toast counts, and of a list its rows.
            QRegion seen = each->rect();
            if (const auto* view = qobject_cast<const QAbstractItemView*>(each); view && view->model()) {
                seen = QRegion();
                for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
                    seen += view->visualRect(view->model()->index(row, 0, view->rootIndex())) & view->viewport()->rect();
                }
            }
            seen.translate(each->mapTo(&window, QPoint(0, 0)));
            for (const QWidget* at = each->parentWidget(); at && at != &window; at = at->parentWidget()) {
                seen &= QRect(at->mapTo(&window, QPoint(0, 0)), at->size());
            }
            if (seen.intersects(lies)) {
                found.append(pathOf(each) + QStringLiteral(" lies under the toast"));
            }
        }
    }
    return found;
}

QStringList outOfOrder(const QWidget& window, const QWidget& page)
{
    QStringList found;
    QStringList walked;
    const QWidget* first = window.focusWidget();
    if (!first || regionOf(first, page) != 0) {
        return {QStringLiteral("the page opens with the keyboard in ") + (first ? pathOf(first) : QStringLiteral("nothing"))};
    }
    int region = 0;
    const QWidget* at = first;
    do {
        const int here = regionOf(at, page);
        if (at->isVisibleTo(&window) && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) != 0 && here >= 0) {
            // Past the status line the chain comes round to what stands above the main text.
            if (here < region && region < 3) {
                found.append(pathOf(at) + QStringLiteral(" comes after ") + walked.last());
            }
            region = region == 3 && here == 0 ? 3 : here;
            walked.append(pathOf(at));
        }
        at = at->nextInFocusChain();
    } while (at != first);
    return found;
}

Look::Look(const char* theme, ui::Scheme scheme, int size)
    : m_suffix(QStringLiteral("-%1-%2").arg(QString::fromLatin1(theme)).arg(size))
{
    const_cast<ui::Theme&>(ui::theme()).apply(scheme, size);
    QDir().mkpath(QStringLiteral("out/screens"));
}

Look::~Look()
{
    const_cast<ui::Theme&>(ui::theme()).apply(ui::Scheme::Light, 100);
}

void Look::check(QWidget& window, const char* page) const
{
    // A layout that was asked for asks for another: until all have found their place.
    for (int i = 0; i < 4; ++i) {
        QTest::qWait(10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    const QString name = QString::fromLatin1(page) + m_suffix;
    window.grab().save(QStringLiteral("out/screens/%1.png").arg(name));
    CAPTURE(name.toStdString());
    const auto none = [](const QStringList& faults) { return faults.join(QLatin1Char('\n')).toStdString(); };
    CHECK(none(nameless(window)) == std::string());
    CHECK(none(clipped(window)) == std::string());
    CHECK(none(astray(window)) == std::string());
    CHECK(none(covered(window)) == std::string());
}

void Look::check(House& house, const char* page) const
{
    check(house.window(), page);
    CHECK(house.window().size() == QSize(1366, 690));
    CHECK(house.window().windowTitle() == QStringLiteral("Hearthbook"));
}

}  // namespace hearth::test
