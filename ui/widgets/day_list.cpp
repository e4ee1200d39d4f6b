// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/day_list.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QTextLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

/// A title and what follows it in one run of text: two weights, two inks, lines of our own height.
struct Run {
    QString title;
    QString detail;
    bool current = false;
    bool past = false;

    /// Lays it out at `width`; draws when there is a painter. Returns the height.
    int put(QPainter* painter, const QRectF& rect) const
    {
        const Theme& look = theme();
        QTextLayout layout;
        layout.setText(detail.isEmpty() ? title : title + QStringLiteral(" · ") + detail);
        layout.setFont(look.font(TextStyle::Body));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        const auto format = [&](qsizetype from, qsizetype length, TextStyle style, Token ink) {
            QTextCharFormat looks;
            looks.setFont(look.font(style));
            looks.setForeground(look.colour(ink));
            return QTextLayout::FormatRange{static_cast<int>(from), static_cast<int>(length), looks};
        };
        const Token strong = current ? Token::OnTint : past ? Token::Ink2 : Token::Ink;
        const Token soft = current ? Token::OnTint : past ? Token::Ink3 : Token::Ink2;
        layout.setFormats({format(0, title.size(), current ? TextStyle::BodyStrong : TextStyle::BodyMedium, strong),
                           format(title.size(), layout.text().size() - title.size(), TextStyle::Body, soft)});
        const qreal height = look.lineHeight(TextStyle::Body);
        qreal y = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(rect.width(), 1.0));
            const qreal tall = std::max(height, line.height());
            line.setPosition({0, y + (tall - line.height()) / 2});
            y += tall;
        }
        layout.endLayout();
        if (painter != nullptr) {
            layout.draw(painter, rect.topLeft());
        }
        return qCeil(std::max(y, height));
    }
};

/// Chips beside one another from `at`, wrapping at `right`; returns the height.
int putChips(QPainter* painter, QPoint at, int right, const QList<PersonMark>& people)
{
    const Metrics& lengths = theme().metrics();
    const int side = lengths.px(22);
    const int gap = lengths.px(4);
    const int left = at.x();
    const int top = at.y();
    for (const PersonMark& person : people) {
        if (at.x() > left && at.x() + side > right) {
            at = {left, at.y() + side + gap};
        }
        if (painter != nullptr) {
            paintChip(*painter, QRectF(at.x(), at.y(), side, side), person);
        }
        at.rx() += side + gap;
    }
    return people.isEmpty() ? 0 : at.y() + side - top;
}

}  // namespace

DayDelegate::DayDelegate(QListView* view, int currentRole, int pastRole)
    : RowDelegate(view), m_current(currentRole), m_past(pastRole)
{
}

bool DayDelegate::tints(const QModelIndex&) const
{
    return false;  // the tint says what is on now; the ring says where the keyboard is
}

void DayDelegate::paintGround(QPainter& painter, const QRect& rect, const QModelIndex& index, bool current) const
{
    const Theme& look = theme();
    if (current) {
        const qreal corner = look.metrics().radiusCard() - 1;
        const bool first = index.row() == 0;
        const bool last = index.row() + 1 == index.model()->rowCount();
        QPainterPath path;
        path.addRoundedRect(QRectF(rect), corner, corner);
        if (!first) {
            path.addRect(QRectF(rect.left(), rect.top(), rect.width(), corner));
        }
        if (!last) {
            path.addRect(QRectF(rect.left(), rect.bottom() + 1 - corner, rect.width(), corner));
        }
        path.setFillRule(Qt::WindingFill);
        painter.fillPath(path, look.colour(Token::Tint));
    }
    if (index.row() > 0) {
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), look.colour(Token::Line));
    }
}

int DayDelegate::layOut(QPainter* painter, const QRect& rect, const QModelIndex& index, bool) const
{
    const Theme& look = theme();
    const Metrics& lengths = look.metrics();
    const bool current = index.data(m_current).toBool();
    const bool past = index.data(m_past).toBool();
    const int pad = lengths.px(11);
    const int line = look.lineHeight(TextStyle::Body);
    const int inset = lengths.px(13);
    const auto people = index.data(PeopleRole).value<QList<PersonMark>>();
    const int chips = static_cast<int>(people.size()) * lengths.px(26) - (people.isEmpty() ? 0 : lengths.px(4));
    // Beside the words while these keep most of the row, else below them.
    const bool beside = chips > 0 && chips < rect.width() / 4;
    const QString time = index.data(TimeRole).toString();
    const int timeWidth = std::max(lengths.px(56), TextBlock{time, TextStyle::BodyStrong}.naturalWidth() + lengths.px(10));
    const int pictureRoom = lengths.px(30);
    QRect words = rect.adjusted(inset + timeWidth + pictureRoom, pad, -inset - (beside ? chips + lengths.px(12) : 0), 0);
    if (painter != nullptr) {
        paintGround(*painter, rect, index, current);
        const Token ink = current ? Token::OnTint : past ? Token::Ink3 : Token::Ink2;
        TextBlock{time, current ? TextStyle::BodyStrong : TextStyle::Body, ink}.paint(
            *painter, QRectF(rect.left() + inset, rect.top() + pad, timeWidth, line));
        const int side = lengths.icon();
        paintIcon(*painter, QRect(rect.left() + inset + timeWidth, rect.top() + pad + (line - side) / 2, side, side),
                  index.data(KindRole).toString(), ink);
    }
    const Run run{index.data(TitleRole).toString(), index.data(Qt::DisplayRole).toString(), current, past};
    int used = run.put(painter, words);
    if (beside) {
        const QPoint at(rect.right() + 1 - inset - chips, rect.top() + pad - lengths.px(1));
        used = std::max(used, putChips(painter, at, rect.right() + 1 - inset, people) - lengths.px(2));
    } else if (chips > 0) {
        used += lengths.px(4);
        used += putChips(painter, {words.left(), words.top() + used}, rect.right() + 1 - inset, people);
    }
    return used + 2 * pad;
}

DayList::DayList(const QString& objectName, const QString& accessibleName, int currentRole, int pastRole, QWidget* parent)
    : RowList(objectName, accessibleName, parent)
{
    setItemDelegate(new DayDelegate(this, currentRole, pastRole));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void DayList::setModel(QAbstractItemModel* model)
{
    RowList::setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelReset, this, &DayList::fit);
    }
    fit();
}

void DayList::fit()
{
    setFixedHeight(std::max(1, heightOfRows()));
}

void DayList::resizeEvent(QResizeEvent* event)
{
    RowList::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit();
    }
}

void DayList::changeEvent(QEvent* event)
{
    RowList::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        fit();
    }
}

}  // namespace hearth::ui
