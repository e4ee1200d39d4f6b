// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/today_card.h"

#include "ui/widgets/privacy.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/today_parts.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

constexpr qreal kLeastWidth = 250;  // at 100 %
constexpr qreal kGap = 12;

}  // namespace

TodayCard::TodayCard(const QString& objectName, QWidget* parent)
    : Surface(SurfaceKind::Card, parent), m_open(new PersonButton(this)), m_need(new TagButton(tr("Need to know"), this)),
      m_where(new WhereButton(this)), m_next(new TextLabel({}, TextStyle::Body, Token::Ink, this))
{
    const Metrics& lengths = theme().metrics();
    setObjectName(objectName);
    m_open->setObjectName(objectName + QStringLiteral(".open"));
    m_need->setObjectName(objectName + QStringLiteral(".need"));
    m_where->setObjectName(objectName + QStringLiteral(".where"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(lengths.px(16), lengths.px(13), lengths.px(16), lengths.px(14));
    column->setSpacing(lengths.px(2));
    auto* top = new QHBoxLayout;
    top->setSpacing(lengths.px(8));
    top->addWidget(m_open, 1);
    top->addWidget(m_need, 0, Qt::AlignVCenter);
    column->addLayout(top);
    column->addSpacing(lengths.px(5));
    column->addWidget(m_where);
    column->addWidget(m_next);
    column->addStretch(1);
    connect(m_open, &QAbstractButton::clicked, this, &TodayCard::opened);
    connect(m_need, &QAbstractButton::clicked, this, &TodayCard::needAsked);
    connect(m_where, &QAbstractButton::clicked, this, &TodayCard::whereAsked);
}

void TodayCard::setPerson(const PersonMark& person, bool needToKnow)
{
    m_person = person;
    m_open->setPerson(person);
    m_open->setAccessibleName(tr("%1’s page").arg(person.name));
    m_need->setVisible(needToKnow);
    m_need->setAccessibleName(tr("What one needs to know about %1").arg(person.name));
    setAccessibleName(person.name);
}

void TodayCard::setWhere(const QString& picture, const QString& sentence, bool soon)
{
    m_where->setWhere(picture, sentence, soon);
    m_where->setAccessibleName(tr("%1: %2. Say where").arg(m_person.name, sentence));
}

void TodayCard::setNext(const QString& lines)
{
    m_next->setText(lines);
    m_next->setVisible(!lines.isEmpty());
}

QWidget* TodayCard::first() const
{
    return m_open;
}

CardGrid::CardGrid(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardGrid::add(QWidget* card)
{
    card->setParent(this);
    card->show();
    m_cards.append(card);
    updateGeometry();
    arrange(width(), true);
}

void CardGrid::clear()
{
    qDeleteAll(m_cards);
    m_cards.clear();
    updateGeometry();
}

int CardGrid::across(int width) const
{
    const Metrics& lengths = theme().metrics();
    const int gap = lengths.px(kGap);
    const int fit = std::clamp((width + gap) / (lengths.px(kLeastWidth) + gap), 1, 4);
    const int count = static_cast<int>(m_cards.size());
    const int rows = (count + fit - 1) / fit;
    // Five in two rows are three and two; one or two stand at the width three would have.
    return rows > 1 ? (count + rows - 1) / rows : std::max(count, std::min(fit, 3));
}

int CardGrid::arrange(int width, bool move) const
{
    const int gap = theme().metrics().px(kGap);
    const int columns = std::max(1, across(width));
    const int card = (width - gap * (columns - 1)) / columns;
    int y = 0;
    for (qsizetype first = 0; first < m_cards.size(); first += columns) {
        const qsizetype last = std::min(first + columns, m_cards.size());
        int tall = 0;
        for (qsizetype i = first; i < last; ++i) {
            const QWidget* each = m_cards[i];
            tall = std::max(tall, each->hasHeightForWidth() ? each->heightForWidth(card) : each->sizeHint().height());
        }
        for (qsizetype i = first; move && i < last; ++i) {
            m_cards[i]->setGeometry(static_cast<int>(i - first) * (card + gap), y, card, tall);
        }
        y += tall + (last < m_cards.size() ? gap : 0);
    }
    return y;
}

int CardGrid::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize CardGrid::sizeHint() const
{
    const int width = theme().metrics().px(kLeastWidth) * 2;
    return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSizeHint() const
{
    return {theme().metrics().px(200), 0};
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool CardGrid::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

}  // namespace hearth::ui
