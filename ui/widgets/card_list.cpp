// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stage_board.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hearth::ui {

CardDelegate::CardDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int width = m_view->viewport()->width();
    return {width, layOut(nullptr, QRect(0, 0, width, 0), index)};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& look = theme();
    const int reach = focusReach();
    const QRect card = option.rect.adjusted(reach, reach, -reach, -(look.metrics().cardGap() - reach));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    painter->setPen(QPen(look.colour(hovered ? Token::Edge : Token::Line), 1));
    painter->setBrush(look.colour(Token::Paper));
    const qreal corner = look.metrics().radiusCard();
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    layOut(painter, option.rect, index);
    painter->restore();
    if ((option.state & QStyle::State_HasFocus) != 0) {
        paintFocusRing(*painter, QRectF(card).adjusted(-reach, -reach, reach, reach), corner);
    }
}

int CardDelegate::layOut(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Metrics& lengths = theme().metrics();
    const int pad = lengths.px(11);
    const QRect inside = rect.adjusted(focusReach() + pad, focusReach() + pad, -focusReach() - pad, 0);
    int y = inside.top();
    const int side = lengths.px(22);
    int x = inside.left();
    for (const PersonMark& person : index.data(PeopleRole).value<QList<PersonMark>>()) {
        if (x > inside.left() && x + side > inside.right() + 1) {
            x = inside.left();
            y += side + lengths.inTag();
        }
        if (painter != nullptr) {
            paintChip(*painter, QRectF(x, y, side, side), person);
        }
        x += side + lengths.inTag();
    }
    y += side + lengths.px(7);
    const auto put = [&](const TextBlock& block, int left) {
        const QRectF at(left, y, inside.right() + 1 - left, 0);
        y += painter == nullptr ? block.height(at.width()) : block.paint(*painter, at);
    };
    put({index.data().toString(), TextStyle::BodyStrong, Token::Ink}, inside.left());
    if (const QString words = index.data(SourceRole).toString(); !words.isEmpty()) {
        y += lengths.px(2);
        put({words, TextStyle::Small, Token::Ink2}, inside.left());
    }
    for (const WordTag& tag : index.data(TagsRole).value<QList<WordTag>>()) {
        y += lengths.inTag();
        if (painter != nullptr) {
            paintTag(painter, {inside.left(), y}, tag);
        }
        y += lengths.tagHeight();
    }
    y += lengths.px(6);
    const int picture = lengths.px(15);
    if (painter != nullptr) {
        const int line = theme().lineHeight(TextStyle::Small);
        paintIcon(*painter, {inside.left(), y + (line - picture) / 2, picture, picture}, index.data(KindRole).toString(),
                  Token::Ink2);
    }
    put({index.data(TimeRole).toString(), TextStyle::Small, Token::Ink2}, inside.left() + picture + lengths.px(6));
    return y + pad - rect.top() + (lengths.cardGap() - focusReach());
}

CardList::CardList(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : RowList(objectName, accessibleName, parent)
{
    setItemDelegate(new CardDelegate(this));
    setMinimumHeight(theme().metrics().px(60));
    setContextMenuPolicy(Qt::DefaultContextMenu);
}

void CardList::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const bool ctrl = event->modifiers() == Qt::ControlModifier;
    if (by != 0 && (ctrl || event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)) {
        Q_EMIT stepAsked(by, ctrl);
        event->accept();
        return;
    }
    RowList::keyPressEvent(event);
}

void CardList::mousePressEvent(QMouseEvent* event)
{
    RowList::mousePressEvent(event);
    const QModelIndex under = indexAt(event->pos());
    m_pressed = event->button() == Qt::LeftButton && under.isValid() ? under.data(IdRole).toString() : QString();
    m_from = event->pos();
    m_dragging = false;
}

void CardList::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed.isEmpty() || (event->buttons() & Qt::LeftButton) == 0) {
        RowList::mouseMoveEvent(event);
        return;
    }
    if (!m_dragging && (event->pos() - m_from).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging) {
        Q_EMIT dragged(m_pressed, event->globalPosition().toPoint());
    }
}

void CardList::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragging) {
        // No list of Qt's takes part: a card that is let fall carries its id and no words.
        m_dragging = false;
        unsetCursor();
        const QString id = std::exchange(m_pressed, QString());
        Q_EMIT dropped(id, event->globalPosition().toPoint());
        return;
    }
    m_pressed.clear();
    RowList::mouseReleaseEvent(event);
}

void CardList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = byKey ? currentIndex() : indexAt(event->pos());
    if (at.isValid()) {
        const QPoint point = byKey ? viewport()->mapToGlobal(visualRect(at).center()) : event->globalPos();
        Q_EMIT menuAsked(at.data(IdRole).toString(), point);
    }
}

void CardList::focusInEvent(QFocusEvent* event)
{
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, 0));
    }
    RowList::focusInEvent(event);
    Q_EMIT entered();
    parentWidget()->update();
}

void CardList::focusOutEvent(QFocusEvent* event)
{
    RowList::focusOutEvent(event);
    if (parentWidget() != nullptr) {
        parentWidget()->update();
    }
}

}  // namespace hearth::ui
