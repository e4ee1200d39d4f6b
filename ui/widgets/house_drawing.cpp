// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/house_drawing.h"

#include "ui/widgets/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace hearth::ui {
namespace {

class MarkPicture final : public QWidget {
public:
    MarkPicture(int drawn, QWidget* parent) : QWidget(parent), m_drawn(drawn)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const int side = theme().metrics().px(m_drawn);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, rect());
    }

private:
    int m_drawn;
};

void addPolyline(QPainterPath& path, const QPolygonF& points)
{
    path.addPolygon(points);
}

/// The house, on a 380 x 90 grid whose foot is at 86.
QPainterPath house()
{
    QPainterPath path;
    addPolyline(path, {{120, 40}, {172, 2}, {224, 40}});             // roof
    addPolyline(path, {{130, 84}, {130, 38}, {214, 38}, {214, 84}});  // walls
    addPolyline(path, {{192, 17}, {192, 4}, {204, 4}, {204, 25}});    // chimney
    addPolyline(path, {{162, 84}, {162, 62}, {180, 62}, {180, 84}});  // door
    path.addRect(140, 48, 13, 13);
    addPolyline(path, {{146.5, 48}, {146.5, 61}});
    path.addRect(188, 48, 13, 13);
    addPolyline(path, {{194.5, 48}, {194.5, 61}});
    addPolyline(path, {{214, 44}, {228, 35}, {270, 62}});  // the lower wing
    addPolyline(path, {{260, 84}, {260, 56}});
    path.addRect(230, 62, 14, 12);
    return path;
}

QPainterPath garden()
{
    QPainterPath path;
    // Two trees, one in front, one behind the wing.
    path.moveTo(66, 59);
    path.cubicTo(54, 59, 58, 44, 66, 46);
    path.cubicTo(60, 26, 100, 16, 94, 46);
    path.cubicTo(104, 46, 104, 62, 91, 59);
    path.cubicTo(84, 62, 74, 62, 66, 59);
    addPolyline(path, {{80, 60}, {80, 85}});
    path.moveTo(296, 46);
    path.cubicTo(282, 44, 286, 22, 296, 26);
    path.cubicTo(292, -8, 342, -8, 336, 26);
    path.cubicTo(348, 24, 350, 46, 334, 46);
    path.cubicTo(322, 52, 308, 52, 296, 46);
    addPolyline(path, {{316, 44}, {316, 84}});
    addPolyline(path, {{306, 53}, {316, 61}, {325, 54}});
    // A fence, and a stone in the grass.
    addPolyline(path, {{0, 76}, {40, 76}});
    addPolyline(path, {{0, 82}, {40, 82}});
    for (const qreal x : {10.0, 21.0, 32.0}) {
        addPolyline(path, {{x, 72}, {x, 82}});
    }
    path.moveTo(348, 82);
    path.quadTo(363, 74, 378, 82);
    return path;
}

}  // namespace

HouseDrawing::HouseDrawing(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize HouseDrawing::sizeHint() const
{
    return {theme().metrics().px(480), theme().metrics().px(132)};
}

void HouseDrawing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const qreal unit = look.metrics().em() / 14.0;
    const qreal wide = width();
    const qreal foot = height();
    QPainterPath hill(QPointF(0, foot));
    hill.lineTo(0, foot - 30 * unit);
    hill.cubicTo(wide * 0.18, foot - 62 * unit, wide * 0.34, foot - 46 * unit, wide * 0.48,
                 foot - 38 * unit);
    hill.cubicTo(wide * 0.6, foot - 34 * unit, wide * 0.72, foot - 82 * unit, wide,
                 foot - 50 * unit);
    hill.lineTo(wide, foot);
    hill.closeSubpath();
    painter.fillPath(hill, look.colour(Token::Side));

    painter.translate(wide - (380 + 106) * unit, foot - 130 * unit);
    painter.scale(unit, unit);
    painter.setPen(QPen(look.colour(Token::Edge), 1.75, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(house());
    painter.drawPath(garden());
}

QWidget* makeMark(int drawn, QWidget* parent)
{
    return new MarkPicture(drawn, parent);
}

}  // namespace hearth::ui
