// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/today_parts.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <algorithm>

namespace hearth::ui {
namespace {

int put(QPainter* painter, const QRect& rect, const TextBlock& block)
{
    return painter == nullptr ? block.height(rect.width()) : block.paint(*painter, rect);
}

}  // namespace

QuietButton::QuietButton(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
}

QSize QuietButton::sizeHint() const
{
    const int width = natural();
    return {width, heightForWidth(width)};
}

QSize QuietButton::minimumSizeHint() const
{
    return {least(), theme().metrics().px(20)};
}

int QuietButton::heightForWidth(int width) const
{
    return layOut(nullptr, QRect(0, 0, width, 0));
}

void QuietButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colour(Token::Sunk));
        painter.drawRoundedRect(rect(), theme().metrics().radius(), theme().metrics().radius());
    }
    layOut(&painter, rect());
}

// ---- a young person

void PersonButton::setPerson(const PersonMark& person)
{
    m_person = person;
    setText(person.name);
    updateGeometry();
    update();
}

int PersonButton::layOut(QPainter* painter, const QRect& rect) const
{
    const Metrics& lengths = theme().metrics();
    const int side = lengths.px(36);
    const int left = side + lengths.px(10);
    const TextBlock name{shownName(m_person), TextStyle::Section, Token::Ink};
    const int words = name.height(rect.width() - left);
    const int height = std::max(side, words);
    if (painter != nullptr) {
        paintChip(*painter, QRectF(rect.left(), rect.top() + (height - side) / 2, side, side), m_person);
        name.paint(*painter, QRectF(rect.left() + left, rect.top() + (height - words) / 2, rect.width() - left, words));
    }
    return height;
}

int PersonButton::natural() const
{
    const Metrics& lengths = theme().metrics();
    return lengths.px(46) + TextBlock{shownName(m_person), TextStyle::Section}.naturalWidth() + lengths.px(4);
}

int PersonButton::least() const
{
    return theme().metrics().px(46) + TextBlock{shownName(m_person), TextStyle::Section}.wordWidth();
}

// ---- where they are

void WhereButton::setWhere(const QString& picture, const QString& sentence, bool soon)
{
    m_picture = picture;
    m_soon = soon;
    setText(sentence);
    updateGeometry();
    update();
}

int WhereButton::layOut(QPainter* painter, const QRect& rect) const
{
    const Metrics& lengths = theme().metrics();
    const int side = lengths.iconSmall();
    const int line = theme().lineHeight(TextStyle::Body);
    const int left = side + lengths.px(7);
    const Token ink = m_soon ? Token::Honey : Token::Ink2;
    const int pad = lengths.px(3);
    if (painter != nullptr) {
        paintIcon(*painter, QRect(rect.left(), rect.top() + pad + (line - side) / 2, side, side), m_picture, ink);
    }
    return put(painter, rect.adjusted(left, pad, 0, 0), {text(), m_soon ? TextStyle::BodyMedium : TextStyle::Body, ink})
           + 2 * pad;
}

int WhereButton::natural() const
{
    const Metrics& lengths = theme().metrics();
    return lengths.iconSmall() + lengths.px(7) + TextBlock{text(), TextStyle::BodyMedium}.naturalWidth();
}

int WhereButton::least() const
{
    const Metrics& lengths = theme().metrics();
    return lengths.iconSmall() + lengths.px(7) + TextBlock{text(), TextStyle::BodyMedium}.wordWidth();
}

// ---- a tag

TagButton::TagButton(const QString& word, QWidget* parent) : QAbstractButton(parent)
{
    setText(word);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize TagButton::sizeHint() const
{
    return {tagWidth(text()), theme().metrics().tagHeight()};
}

void TagButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTag(&painter, {0, 0}, {text(), underMouse() ? TagTone::Plain : TagTone::Strong}, width());
}

// ---- on duty

void DutyButton::setDuty(const PersonMark& person, const QString& note, const QString& hours, bool now)
{
    m_person = person;
    m_note = note;
    m_hours = hours;
    m_now = now;
    setText(person.name);
    updateGeometry();
    update();
}

int DutyButton::layOut(QPainter* painter, const QRect& rect) const
{
    const Metrics& lengths = theme().metrics();
    const int side = lengths.px(32);
    const int left = side + lengths.px(10);
    const TextBlock name{shownName(m_person), TextStyle::BodyStrong, m_now ? Token::Ink : Token::Ink2};
    const TextBlock note{m_note, TextStyle::Body, Token::Ink2};
    const QRect column = rect.adjusted(left, 0, 0, 0);
    // The note stands after the name, or below it when both do not fit in one line.
    const int after = name.naturalWidth() + lengths.px(4);
    const bool oneLine = m_note.isEmpty() || after + note.naturalWidth() <= column.width();
    int used = put(painter, column, name);
    if (!m_note.isEmpty()) {
        used += oneLine ? 0 : note.height(column.width());
        if (painter != nullptr) {
            const QRect at = oneLine ? column.adjusted(after, 0, 0, 0)
                                     : column.adjusted(0, theme().lineHeight(TextStyle::BodyStrong), 0, 0);
            note.paint(*painter, at);
        }
    }
    used += put(painter, column.adjusted(0, used, 0, 0), {m_hours, TextStyle::Small, Token::Ink2});
    if (painter != nullptr) {
        paintChip(*painter, QRectF(rect.left(), rect.top() + lengths.px(2), side, side), m_person);
    }
    return std::max(used, side + lengths.px(2));
}

int DutyButton::natural() const
{
    const Metrics& lengths = theme().metrics();
    const int first = TextBlock{shownName(m_person), TextStyle::BodyStrong}.naturalWidth()
                      + (m_note.isEmpty() ? 0 : lengths.px(4) + TextBlock{m_note}.naturalWidth());
    return lengths.px(42) + std::max(first, TextBlock{m_hours, TextStyle::Small}.naturalWidth());
}

int DutyButton::least() const
{
    const int word = std::max({TextBlock{shownName(m_person), TextStyle::BodyStrong}.wordWidth(), TextBlock{m_note}.wordWidth(),
                               TextBlock{m_hours, TextStyle::Small}.wordWidth()});
    return theme().metrics().px(42) + word;
}

// ---- worth keeping

void KeptButton::setKept(const QString& words, const QString& below, bool voice)
{
    m_below = below;
    m_voice = voice;
    setText(words);
    updateGeometry();
    update();
}

int KeptButton::layOut(QPainter* painter, const QRect& rect) const
{
    const Metrics& lengths = theme().metrics();
    const int pad = lengths.px(10);
    const QRect column = rect.adjusted(lengths.px(16), pad, -lengths.px(4), 0);
    int used = put(painter, column, {text(), TextStyle::Body, Token::Ink});
    used += lengths.px(2);
    used += put(painter, column.translated(0, used), {m_below, TextStyle::Small, m_voice ? Token::Voice : Token::Ink3});
    const int height = used + 2 * pad;
    if (painter != nullptr) {
        const int bar = lengths.px(m_voice ? 3 : 2);
        painter->fillRect(QRect(rect.left(), rect.top(), bar, height), theme().colour(m_voice ? Token::Voice : Token::Line));
    }
    return height;
}

int KeptButton::natural() const
{
    return theme().metrics().px(340);
}

int KeptButton::least() const
{
    return theme().metrics().px(20) + std::max(TextBlock{text()}.wordWidth(), TextBlock{m_below, TextStyle::Small}.wordWidth());
}

}  // namespace hearth::ui
