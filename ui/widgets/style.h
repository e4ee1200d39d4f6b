// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace hearth::ui {

/// Fusion with our lengths, tick boxes, radio buttons and focus ring, and with nothing that moves.
class HearthStyle final : public QProxyStyle {
    Q_OBJECT

public:
    HearthStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

/// How far the focus ring reaches beyond a control: gap and line, in pixels. Keep this much free.
int focusReach();

/// The ring itself, just inside `rect`. `corner` is the radius of what it goes round.
void paintFocusRing(QPainter& painter, const QRectF& rect, qreal corner);

/// A tick box or a radio button's mark in `rect`.
void paintTickBox(QPainter& painter, const QRectF& rect, bool ticked, bool enabled);
void paintRadio(QPainter& painter, const QRectF& rect, bool chosen, bool enabled);

}  // namespace hearth::ui
