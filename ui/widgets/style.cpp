// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"

#include "ui/widgets/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleHintReturnMask>
#include <QStyleOption>

namespace hearth::ui {
namespace {

int ringWidth()
{
    return theme().column() == Column::HighContrast ? 4 : 2;
}

constexpr int kRingGap = 2;

void paintTick(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const qreal unit = box.width() / 18.0;
    QPainterPath tick(box.topLeft() + QPointF(4.6, 9.4) * unit);
    tick.lineTo(box.topLeft() + QPointF(7.8, 12.5) * unit);
    tick.lineTo(box.topLeft() + QPointF(13.6, 5.8) * unit);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.9 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

}  // namespace

HearthStyle::HearthStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int HearthStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const
{
    const Metrics& lengths = theme().metrics();
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return lengths.indicator();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return lengths.px(10);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return focusReach();
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return lengths.icon();
    case PM_ScrollBarExtent: return lengths.px(12);
    case PM_TextCursorWidth: return lengths.px(2);
    case PM_DefaultFrameWidth: return 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HearthStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_Widget_Animate:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(answer); mask && option) {
            const int width = ringWidth() + 3;
            mask->region = QRegion(option->rect)
                           - QRegion(option->rect.adjusted(width, width, -width, -width));
            return 1;
        }
        return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void HearthStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    const bool on = option != nullptr && (option->state & State_On) != 0;
    const bool enabled = option != nullptr && (option->state & State_Enabled) != 0;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintTickBox(*painter, option->rect, on, enabled); return;
    case PE_IndicatorRadioButton: paintRadio(*painter, option->rect, on, enabled); return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paintIcon(*painter, option->rect, QStringLiteral("down"), enabled ? Token::Ink2 : Token::Ink3);
        return;
    case PE_FrameFocusRect: return;  // the ring is drawn round the control, by FocusRing
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HearthStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const
{
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Theme& look = theme();
    const bool enabled = (option->state & State_Enabled) != 0;
    const bool problem = widget != nullptr && widget->property("problem").toBool();
    const qreal half = problem ? 1 : 0.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(look.colour(problem ? Token::Brick : enabled ? Token::Edge : Token::Line),
                         2 * half));
    painter->setBrush(look.colour(enabled ? Token::Paper : Token::Sunk));
    const qreal corner = look.metrics().radius();
    painter->drawRoundedRect(QRectF(option->rect).adjusted(half, half, -half, -half), corner, corner);
    const int side = look.metrics().iconSmall();
    const QRect box(option->rect.right() - side - look.metrics().px(9),
                    option->rect.center().y() - side / 2 + 1, side, side);
    paintIcon(*painter, box, QStringLiteral("down"), enabled ? Token::Ink2 : Token::Ink3);
    painter->restore();
}

QSize HearthStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                    const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ComboBox) {
        size.setHeight(theme().metrics().control());
        size.rwidth() += theme().metrics().px(20);
    }
    return size;
}

QRect HearthStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                  SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const Metrics& lengths = theme().metrics();
        return option->rect.adjusted(lengths.px(9), 1, -lengths.px(32), -1);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void HearthStyle::drawControl(ControlElement element, const QStyleOption* option,
                              QPainter* painter, const QWidget* widget) const
{
    if (element == CE_FocusFrame) {
        paintFocusRing(*painter, option->rect, theme().metrics().radius());
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int focusReach()
{
    return kRingGap + ringWidth();
}

void paintFocusRing(QPainter& painter, const QRectF& rect, qreal corner)
{
    const qreal width = ringWidth();
    const QRectF line = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().colour(Token::Accent), width));
    painter.drawRoundedRect(line, corner + kRingGap, corner + kRingGap);
    painter.restore();
}

void paintTickBox(QPainter& painter, const QRectF& rect, bool ticked, bool enabled)
{
    const Theme& look = theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal corner = look.metrics().radiusTag();
    const Token border = enabled ? (ticked ? Token::Accent : Token::Edge) : Token::Line;
    const Token fill = ticked && enabled ? Token::Accent : (enabled ? Token::Paper : Token::Sunk);
    painter.setPen(QPen(look.colour(border), 1));
    painter.setBrush(look.colour(fill));
    painter.drawRoundedRect(box, corner, corner);
    if (ticked) {
        paintTick(painter, rect, look.colour(enabled ? Token::OnAccent : Token::Ink3));
    }
    painter.restore();
}

void paintRadio(QPainter& painter, const QRectF& rect, bool chosen, bool enabled)
{
    const Theme& look = theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colour(enabled ? (chosen ? Token::Accent : Token::Edge) : Token::Line),
                        chosen ? 2 : 1));
    painter.setBrush(look.colour(enabled ? Token::Paper : Token::Sunk));
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1));
    if (chosen) {
        const qreal inset = rect.width() * 0.3;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colour(enabled ? Token::Accent : Token::Ink3));
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

}  // namespace hearth::ui
