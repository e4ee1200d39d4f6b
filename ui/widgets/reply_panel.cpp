// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reply_panel.h"

#include "ui/widgets/paint_chip.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace hearth::ui {

ReplyPanel::ReplyPanel(QWidget* parent)
    : QFrame(parent), m_text(new TextLabel({}, TextStyle::Reading, Token::Ink, this)),
      m_below(new TextLabel({}, TextStyle::Small, Token::Voice, this))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_below);
    measure();
}

void ReplyPanel::measure()
{
    const Metrics& lengths = theme().metrics();
    layout()->setContentsMargins(lengths.letterMargin() + lengths.px(15), lengths.px(12),
                                 lengths.px(20), lengths.px(11));
    layout()->setSpacing(lengths.px(3));
}

void ReplyPanel::setReply(const PersonMark& who, const QString& text, const QString& below)
{
    m_who = who;
    m_text->setText(text);
    m_below->setText(below);
    setAccessibleName(below);
    setAccessibleDescription(text);
    update();
}

void ReplyPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        measure();
    }
}

void ReplyPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const qreal corner = look.metrics().radiusCard();
    QPainterPath shape;
    shape.addRoundedRect(rect(), corner, corner);
    painter.setClipPath(shape);
    painter.fillRect(rect(), look.colour(Token::VoiceTint));
    painter.fillRect(QRect(0, 0, look.metrics().px(4), height()), look.colour(Token::Voice));
    painter.setClipping(false);
    if (look.column() == Column::HighContrast) {
        painter.setPen(QPen(look.colour(Token::Voice), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    }
    const int side = look.metrics().px(36);
    const int inset = look.metrics().px(24);
    paintChip(painter, QRectF(inset, look.metrics().px(14), side, side), m_who);
}

}  // namespace hearth::ui
