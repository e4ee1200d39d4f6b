// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace hearth::ui {
namespace {

QJsonObject drawings()
{
    static const QJsonObject kAll = [] {
        theme();  // sees to it that the resources are there
        QFile file(QStringLiteral(":/ui/icons/icons.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }();
    return kAll;
}

QByteArray svg(const QString& path, double grid, double line, const QColor& colour)
{
    return QStringLiteral("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1 %1'><path d='%2' "
                          "fill='none' stroke='%3' stroke-width='%4' stroke-linecap='round' "
                          "stroke-linejoin='round'/></svg>")
        .arg(grid).arg(path, colour.name()).arg(line).toLatin1();
}

QPixmap drawn(const QByteArray& source, int size, qreal ratio)
{
    QSvgRenderer renderer(source);
    if (!renderer.isValid()) {
        return {};
    }
    QPixmap pixels(QSize(size, size) * ratio);
    pixels.setDevicePixelRatio(ratio);
    pixels.fill(Qt::transparent);
    QPainter painter(&pixels);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixels;
}

/// Looks the colour up when it draws, so that an icon made in the light is right in the dark.
class TokenIcon final : public QIconEngine {
public:
    TokenIcon(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, mode == QIcon::Disabled ? Token::Ink3 : m_token);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        // QIcon hands over a size that is already multiplied by the ratio.
        const int side = qRound(qMin(size.width(), size.height()) / ratio);
        const Token token = mode == QIcon::Disabled ? Token::Ink3 : m_token;
        return iconPixmap(m_name, theme().colour(token), side, ratio);
    }
    QIconEngine* clone() const override { return new TokenIcon(m_name, m_token); }

private:
    QString m_name;
    Token m_token;
};

}  // namespace

QStringList iconNames()
{
    return drawings().value(QLatin1String("icons")).toObject().keys();
}

QIcon icon(const QString& name, Token token)
{
    const bool known = drawings().value(QLatin1String("icons")).toObject().contains(name);
    return known ? QIcon(new TokenIcon(name, token)) : QIcon();
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal ratio)
{
    const QString key = QStringLiteral("hearth %1 %2 %3 %4").arg(name, colour.name()).arg(size).arg(ratio);
    QPixmap pixels;
    if (QPixmapCache::find(key, &pixels)) {
        return pixels;
    }
    const QJsonObject all = drawings();
    const QString path = all.value(QLatin1String("icons")).toObject().value(name).toString();
    if (path.isEmpty() || size <= 0) {
        return {};
    }
    pixels = drawn(svg(path, all.value(QLatin1String("grid")).toDouble(),
                       all.value(QLatin1String("line")).toDouble(), colour), size, ratio);
    QPixmapCache::insert(key, pixels);
    return pixels;
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, Token token)
{
    const int size = qMin(rect.width(), rect.height());
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixels = iconPixmap(name, theme().colour(token), size, ratio);
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2,
                       pixels);
}

void paintMark(QPainter& painter, const QRectF& rect, Token token)
{
    const QJsonObject mark = drawings().value(QLatin1String("mark")).toObject();
    QSvgRenderer renderer(svg(mark.value(QLatin1String("path")).toString(),
                              mark.value(QLatin1String("grid")).toDouble(),
                              mark.value(QLatin1String("line")).toDouble(), theme().colour(token)));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, rect);
    painter.restore();
}

}  // namespace hearth::ui
