// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_delegate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/style.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace hearth::ui {
namespace {

QString words(const QModelIndex& index, int role)
{
    return index.data(role).toString();
}

/// The column of the times: wider in a list of days, so that the name of a month stays whole. The first
/// row counts for all, so that they stand in one column.
int timeRoom(const QModelIndex& index)
{
    const auto widest = [](const QModelIndex& row) {
        return std::max(TextBlock{words(row, TimeRole), TextStyle::Body}.wordWidth(),
                        TextBlock{words(row, WrittenRole), TextStyle::Small}.wordWidth());
    };
    const int needed = std::max(widest(index), widest(index.siblingAtRow(0)));
    return std::max(theme().metrics().px(52), needed + theme().metrics().px(8));
}

/// Where the next thing of a wrapping row goes.
struct Pen {
    QRect rect;
    int x;
    int y;
    int rowHeight;

    QPoint place(int width, int gap)
    {
        if (x > rect.left() && x + width > rect.right() + 1) {
            x = rect.left();
            y += rowHeight + theme().metrics().inTag();
        }
        const QPoint at(x, y);
        x += width + gap;
        return at;
    }
};

}  // namespace

RowDelegate::RowDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

bool RowDelegate::tints(const QModelIndex&) const
{
    return true;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int width = m_view->viewport()->width();
    return {width, layOut(nullptr, QRect(0, 0, width, 0), index, false)};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const Theme& look = theme();
    const bool chosen = (option.state & QStyle::State_Selected) != 0 && tints(index);
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0 && tints(index);
    const qreal corner = look.metrics().radius();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.colour(chosen ? Token::Tint : Token::Sunk));
        painter->drawRoundedRect(option.rect, corner, corner);
    }
    layOut(painter, option.rect, index, chosen);
    painter->restore();
    if ((option.state & QStyle::State_HasFocus) != 0) {
        paintFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), corner - 2);
    }
}

int RowDelegate::put(QPainter* painter, const QRect& rect, const TextBlock& block)
{
    return painter == nullptr ? block.height(rect.width()) : block.paint(*painter, rect);
}

int RowDelegate::layOutPeople(QPainter* painter, const QRect& rect, const QModelIndex& index)
{
    const auto people = index.data(PeopleRole).value<QList<PersonMark>>();
    const auto tags = index.data(TagsRole).value<QList<WordTag>>();
    const bool house = index.data(HouseRole).toBool();
    if (people.isEmpty() && tags.isEmpty() && !house) {
        return 0;
    }
    const Metrics& lengths = theme().metrics();
    const int side = lengths.chipSmall();
    const int height = std::max(lengths.tagHeight(), theme().lineHeight(TextStyle::Body));
    Pen pen{rect, rect.left(), rect.top(), height};
    const auto named = [&](const QString& name, Token ink, auto&& draw) {
        const TextBlock word{name, TextStyle::Body, ink};
        const int width = side + lengths.px(5) + word.naturalWidth();
        const QPoint at = pen.place(width, lengths.px(9));
        if (painter != nullptr) {
            draw(QRect(at.x(), at.y() + (height - side) / 2, side, side));
            word.paint(*painter, QRectF(at.x() + side + lengths.px(5), at.y(), word.naturalWidth(),
                                        height));
        }
    };
    for (const PersonMark& person : people) {
        named(shownName(person), Token::Ink, [&](const QRect& box) { paintChip(*painter, box, person); });
    }
    if (house) {
        named(RowDelegate::tr("House"), Token::Ink2, [&](const QRect& box) {
            paintIcon(*painter, box, QStringLiteral("home"), Token::Ink2);
        });
    }
    for (const WordTag& tag : tags) {
        const QPoint at = pen.place(tagWidth(tag.text), lengths.px(6));
        if (painter != nullptr) {
            paintTag(painter, at, tag);
        }
    }
    return pen.y + height - rect.top();
}

int MomentDelegate::layOut(QPainter* painter, const QRect& rect, const QModelIndex& index,
                           bool chosen) const
{
    const Metrics& lengths = theme().metrics();
    const int pad = lengths.px(9);
    const int line = theme().lineHeight(TextStyle::Body);
    const int timeWidth = timeRoom(index);
    QRect time(rect.left() + lengths.px(10), rect.top() + pad, timeWidth, line);
    const TextBlock clock{words(index, TimeRole), TextStyle::Body,
                          chosen ? Token::OnTint : Token::Ink2};
    const QString written = words(index, WrittenRole);
    int timeHeight = put(painter, time, clock);
    if (!written.isEmpty()) {
        // Both times of a late entry, one above the other.
        timeHeight += put(painter, time.translated(0, timeHeight),
                          {written, TextStyle::Small, Token::Ink3});
    }
    if (painter != nullptr) {
        const int side = lengths.icon();
        const QRect box(time.left() + timeWidth, time.top() + (line - side) / 2, side, side);
        paintIcon(*painter, box, words(index, KindRole), chosen ? Token::OnTint : Token::Ink2);
    }
    QRect column = rect.adjusted(lengths.px(36) + timeWidth, pad, -lengths.px(10), 0);
    int used = 0;
    if (const QString title = words(index, TitleRole); !title.isEmpty()) {
        used += put(painter, column, {title, TextStyle::BodyStrong, Token::Ink});
    }
    used += put(painter, column.translated(0, used),
                {words(index, Qt::DisplayRole), TextStyle::Body, Token::Ink});
    if (const QString source = words(index, SourceRole); !source.isEmpty()) {
        used += put(painter, column.translated(0, used), {source, TextStyle::Small, Token::Ink3});
    }
    column.translate(0, used + lengths.px(3));
    if (const int people = layOutPeople(painter, column, index); people > 0) {
        used += lengths.px(3) + people;
    }
    return std::max(used, timeHeight) + 2 * pad;
}

bool BasketDelegate::tints(const QModelIndex& index) const
{
    return !index.data(HeaderRole).toBool();
}

int BasketDelegate::layOutHeading(QPainter* painter, const QRect& rect, const QModelIndex& index)
{
    const Metrics& lengths = theme().metrics();
    const int gap = lengths.px(index.row() == 0 ? 4 : 13);
    const int side = lengths.tagHeight();
    const auto people = index.data(PeopleRole).value<QList<PersonMark>>();
    const TextBlock name{people.isEmpty() ? words(index, Qt::DisplayRole) : shownName(people.first()),
                         TextStyle::BodyStrong, Token::Ink};
    const int height = theme().lineHeight(TextStyle::BodyStrong);
    const int left = rect.left() + lengths.px(10);
    if (painter != nullptr) {
        const QRect box(left, rect.top() + gap + (height - side) / 2, side, side);
        if (people.isEmpty()) {
            paintIcon(*painter, box, QStringLiteral("home"), Token::Ink);
        } else {
            paintChip(*painter, box, people.first());
        }
        const int x = left + side + lengths.px(6);
        name.paint(*painter, QRectF(x, rect.top() + gap, rect.right() - x, height));
    }
    return gap + height;
}

int BasketDelegate::layOut(QPainter* painter, const QRect& rect, const QModelIndex& index,
                           bool) const
{
    if (index.data(HeaderRole).toBool()) {
        return layOutHeading(painter, rect, index);
    }
    const Metrics& lengths = theme().metrics();
    const int pad = lengths.px(8);
    const int left = rect.left() + lengths.px(10);
    const auto tags = index.data(TagsRole).value<QList<WordTag>>();
    int tagColumn = lengths.px(52);
    for (const WordTag& tag : tags) {
        tagColumn = std::max(tagColumn, tagWidth(tag.text));
    }
    if (painter != nullptr && !tags.isEmpty()) {
        paintTag(painter, {left, rect.top() + pad}, tags.first(), lengths.px(52));
    }
    const QRect column = rect.adjusted(lengths.px(10) + tagColumn + lengths.px(10), pad,
                                       -lengths.px(10), 0);
    int used = put(painter, column, {words(index, Qt::DisplayRole), TextStyle::Body, Token::Ink});
    if (const QString source = words(index, SourceRole); !source.isEmpty()) {
        used += lengths.px(1);
        used += put(painter, column.translated(0, used), {source, TextStyle::Small, Token::Ink2});
    }
    const int height = used + 2 * pad + 1;
    if (painter != nullptr) {
        painter->fillRect(QRect(left, rect.top() + height - 1, rect.width() - 2 * lengths.px(10), 1),
                          theme().colour(Token::Line));
    }
    return height;
}

int TitledDelegate::layOut(QPainter* painter, const QRect& rect, const QModelIndex& index,
                           bool chosen) const
{
    const Metrics& lengths = theme().metrics();
    const int pad = lengths.px(8);
    const auto people = index.data(PeopleRole).value<QList<PersonMark>>();
    const int side = people.isEmpty() ? 0 : lengths.chip();
    const int gap = people.isEmpty() ? 0 : lengths.px(12);
    QRect column = rect.adjusted(lengths.px(10) + side + gap, pad, -lengths.px(10), 0);
    const QString source = words(index, SourceRole);
    const bool plain = people.isEmpty() && source.isEmpty();
    const TextStyle style = chosen ? TextStyle::BodyStrong
                            : plain ? TextStyle::Body : TextStyle::BodyMedium;
    const TextBlock title{shownTitle(words(index, Qt::DisplayRole), people), style, chosen ? Token::OnTint : Token::Ink};
    const TextBlock below{source, TextStyle::Small, chosen ? Token::OnTint : Token::Ink2};
    const int titleHeight = title.height(column.width());
    const int used = titleHeight + (source.isEmpty() ? 0 : below.height(column.width()));
    const int height = std::max(used, side);
    // A name alone stands in the middle of its row, beside the chip.
    column.translate(0, (height - used) / 2);
    put(painter, column, title);
    if (!source.isEmpty()) {
        put(painter, column.translated(0, titleHeight), below);
    }
    if (painter != nullptr && !people.isEmpty()) {
        paintChip(*painter, QRectF(rect.left() + lengths.px(10),
                                   rect.top() + pad + (height - side) / 2, side, side),
                  people.first());
    }
    return height + 2 * pad;
}

}  // namespace hearth::ui
