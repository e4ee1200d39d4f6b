// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/together_parts.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace hearth::ui {
namespace {

Token inkOf(Tone tone)
{
    return tone == Tone::Voice ? Token::Voice : tone == Tone::Moss ? Token::Moss : Token::Ink;
}

}  // namespace

TogetherButton::TogetherButton(const QString& objectName, const QString& word, const QString& picture, Kind kind,
                               QWidget* parent)
    : QPushButton(word, parent), m_picture(picture), m_kind(kind)
{
    nameControl(this, objectName, word);
    setProperty("role", kind == Kind::Main    ? QStringLiteral("main")
                        : kind == Kind::Quiet ? QStringLiteral("quiet")
                                              : QStringLiteral("ordinary"));
    setAutoDefault(true);  // Enter presses it as Space does
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TogetherButton::setWord(const QString& word)
{
    setText(word);
    setAccessibleName(word);
    updateGeometry();
}

QSize TogetherButton::sizeHint() const
{
    const Metrics& lengths = theme().metrics();
    const int picture = m_picture.isEmpty() ? 0 : lengths.px(20) + lengths.px(11);
    const int edge = lengths.px(m_kind == Kind::Quiet ? 10 : 22);
    return {TextBlock{text(), TextStyle::TogetherStrong}.naturalWidth() + picture + 2 * edge,
            m_kind == Kind::Quiet ? lengths.px(38) : lengths.togetherControl()};
}

void TogetherButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    const Theme& look = theme();
    const Token own = m_kind == Kind::Main ? Token::OnAccent : m_kind == Kind::Quiet ? Token::Ink2 : Token::Ink;
    const Token ink = isEnabled() ? own : Token::Ink3;
    const TextBlock word{text(), m_kind == Kind::Main ? TextStyle::TogetherStrong : TextStyle::Together, ink};
    const int wide = word.naturalWidth();
    const int side = m_picture.isEmpty() ? 0 : look.metrics().px(20);
    const int gap = m_picture.isEmpty() ? 0 : look.metrics().px(11);
    const int x = (width() - side - gap - wide) / 2;
    if (side > 0) {
        paintIcon(painter, {x, (height() - side) / 2, side, side}, m_picture, ink);
    }
    const int line = look.lineHeight(word.style);
    word.paint(painter, QRectF(x + side + gap, (height() - line) / 2, wide + 1, line));
}

TogetherSides::TogetherSides(bool tinted, QWidget* parent)
    : QWidget(parent), m_tinted(tinted), m_grid(new QGridLayout(this))
{
    const Metrics& lengths = theme().metrics();
    const int edge = tinted ? lengths.px(22) : 0;
    m_grid->setContentsMargins(edge, tinted ? lengths.px(14) : 0, edge, tinted ? lengths.px(16) : 0);
    m_grid->setVerticalSpacing(lengths.px(3));
    m_grid->setHorizontalSpacing(0);
    m_grid->setColumnMinimumWidth(1, gap() + 2 * edge);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(2, 1);
}

int TogetherSides::gap() const
{
    return theme().metrics().px(m_tinted ? 20 : 16);
}

void TogetherSides::addRow(QWidget* you, QWidget* me, bool stretch)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(you, row, 0);
    m_grid->addWidget(me, row, 2);
    m_grid->setRowStretch(row, stretch ? 1 : 0);
    m_you.append(you);
    m_me.append(me);
}

void TogetherSides::addAcross(QWidget* both)
{
    m_grid->addWidget(both, m_grid->rowCount(), 0, 1, 3);
}

void TogetherSides::show(Shown shown)
{
    m_shown = shown;
    for (QWidget* each : m_you) {
        each->setVisible(shown != Shown::Me);
    }
    for (QWidget* each : m_me) {
        each->setVisible(shown != Shown::You);
    }
    const int edge = m_tinted ? theme().metrics().px(22) : 0;
    m_grid->setColumnMinimumWidth(1, shown == Shown::Both ? gap() + 2 * edge : 0);
    m_grid->setColumnStretch(0, shown == Shown::Me ? 0 : 1);
    m_grid->setColumnStretch(2, shown == Shown::You ? 0 : 1);
    update();
}

void TogetherSides::paintEvent(QPaintEvent*)
{
    if (!m_tinted) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    // In high contrast both tints are black: there a side is its border.
    const bool outlined = look.column() == Column::HighContrast;
    const qreal corner = look.metrics().radiusPanel();
    const auto side = [&](Tone tone, const QRectF& rect) {
        painter.setPen(outlined ? QPen(look.colour(inkOf(tone)), 2) : QPen(Qt::NoPen));
        painter.setBrush(look.colour(tone == Tone::Voice ? Token::VoiceTint : Token::MossTint));
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner);
    };
    const qreal half = (width() - gap()) / 2.0;
    if (m_shown == Shown::Both) {
        side(Tone::Voice, QRectF(0, 0, half, height()));
        side(Tone::Moss, QRectF(width() - half, 0, half, height()));
    } else {
        side(m_shown == Shown::You ? Tone::Voice : Tone::Moss, QRectF(rect()));
    }
}

TogetherHead::TogetherHead(Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TogetherHead::setPeople(const QList<PersonMark>& people, const QString& heading)
{
    m_people = people;
    m_heading = heading;
    setAccessibleName(heading);
    updateGeometry();
    update();
}

int TogetherHead::chips() const
{
    const Metrics& lengths = theme().metrics();
    return static_cast<int>(m_people.size()) * (lengths.chipLarge() + lengths.px(6)) + lengths.px(8);
}

int TogetherHead::heightForWidth(int width) const
{
    const int words = TextBlock{m_heading, TextStyle::TogetherStrong}.height(std::max(width - chips(), 1));
    return std::max(theme().metrics().chipLarge(), words);
}

QSize TogetherHead::sizeHint() const
{
    return {chips() + TextBlock{m_heading, TextStyle::TogetherStrong}.naturalWidth(), theme().metrics().chipLarge()};
}

QSize TogetherHead::minimumSizeHint() const
{
    return {chips() + TextBlock{m_heading, TextStyle::TogetherStrong}.wordWidth(), theme().metrics().chipLarge()};
}

void TogetherHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics& lengths = theme().metrics();
    const int side = lengths.chipLarge();
    int x = 0;
    for (const PersonMark& person : m_people) {
        paintChip(painter, QRectF(x, (height() - side) / 2, side, side), person);
        x += side + lengths.px(6);
    }
    x += lengths.px(8);
    const TextBlock words{m_heading, TextStyle::TogetherStrong, inkOf(m_tone)};
    const int high = words.height(width() - x);
    words.paint(painter, QRectF(x, (height() - high) / 2, width() - x, high));
}

PersonChoice::PersonChoice(const QString& objectName, const PersonMark& person, QWidget* parent)
    : QAbstractButton(parent), m_person(person)
{
    nameControl(this, objectName, person.name);
    setText(person.name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
}

void PersonChoice::setLarge()
{
    m_large = true;
    updateGeometry();
}

QSize PersonChoice::sizeHint() const
{
    const Metrics& lengths = theme().metrics();
    const int side = lengths.px(m_large ? 28 : 18);
    const int chip = m_person.initials.isEmpty() ? 0 : side + lengths.px(m_large ? 10 : 7);
    // The widest the word becomes, so that choosing it moves nothing.
    const TextStyle style = m_large ? TextStyle::TogetherStrong : TextStyle::SmallMedium;
    return {TextBlock{text(), style}.naturalWidth() + chip + 2 * lengths.px(m_large ? 14 : 9), lengths.px(m_large ? 44 : 27)};
}

void PersonChoice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const Metrics& lengths = look.metrics();
    const qreal corner = lengths.radius();
    painter.setPen(QPen(look.colour(isChecked() ? Token::Accent : Token::Edge), 1));
    painter.setBrush(look.colour(isChecked() ? Token::Tint : underMouse() ? Token::Sunk : Token::Paper));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    const int side = m_person.initials.isEmpty() ? 0 : lengths.px(m_large ? 28 : 18);
    const TextStyle plain = m_large ? TextStyle::Together : TextStyle::Small;
    const TextStyle strong = m_large ? TextStyle::TogetherStrong : TextStyle::SmallMedium;
    const TextBlock word{text(), isChecked() ? strong : plain, isChecked() ? Token::OnTint : Token::Ink};
    const int gap = side > 0 ? lengths.px(m_large ? 10 : 7) : 0;
    int x = (width() - side - gap - word.naturalWidth()) / 2;
    if (side > 0) {
        paintChip(painter, QRectF(x, (height() - side) / 2, side, side), m_person);
        x += side + gap;
    }
    const int line = look.lineHeight(word.style);
    word.paint(painter, QRectF(x, (height() - line) / 2, width() - x, line));
}

}  // namespace hearth::ui
