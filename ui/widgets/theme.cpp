// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/spoken_line.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVariant>

#include <algorithm>

// Outside the namespace, as Qt asks: the resources sit in a static library.
static void initResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace hearth::ui {
namespace {

constexpr auto kProperty = "hearthTheme";

constexpr std::array<const char*, kTokenCount> kNames{
    "ground", "side", "paper", "sunk", "line", "edge", "ink", "ink2", "ink3", "accent",
    "accenthover", "onaccent", "tint", "ontint", "voice", "voicetint", "moss", "mosstint", "slate",
    "slatetint", "honey", "honeytint", "brick", "bricktint", "heat0", "heat1", "heat2", "heat3",
    "heat4", "chip0", "chipink0", "chip1", "chipink1", "chip2", "chipink2", "chip3", "chipink3",
    "chip4", "chipink4", "chip5", "chipink5",
};

struct TypeRow {
    TextStyle style;
    qreal points;
    QFont::Weight weight;
    int line;  ///< of the drawings, pixels
};

constexpr std::array kType{
    TypeRow{TextStyle::Page, 18, QFont::DemiBold, 30},
    TypeRow{TextStyle::Claim, 13.5, QFont::DemiBold, 24},
    TypeRow{TextStyle::Section, 12, QFont::DemiBold, 22},
    TypeRow{TextStyle::Reading, 12, QFont::Normal, 24},
    TypeRow{TextStyle::Body, 10.5, QFont::Normal, 20},
    TypeRow{TextStyle::BodyMedium, 10.5, QFont::Medium, 20},
    TypeRow{TextStyle::BodyStrong, 10.5, QFont::DemiBold, 20},
    TypeRow{TextStyle::Small, 9.75, QFont::Normal, 17},
    TypeRow{TextStyle::SmallMedium, 9.75, QFont::Medium, 17},
    TypeRow{TextStyle::Tag, 9, QFont::Medium, 18},
    TypeRow{TextStyle::Together, 16, QFont::Normal, 28},
    TypeRow{TextStyle::TogetherStrong, 16, QFont::DemiBold, 28},
    TypeRow{TextStyle::TogetherPage, 24, QFont::DemiBold, 40},
    TypeRow{TextStyle::Mono, 9, QFont::Normal, 18},
};

const TypeRow& typeRow(TextStyle style)
{
    const auto found = std::find_if(kType.begin(), kType.end(),
                                    [style](const TypeRow& row) { return row.style == style; });
    return found == kType.end() ? kType[4] : *found;
}

QByteArray resource(const QString& path)
{
    initResources();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

}  // namespace

QString tokenName(Token token)
{
    return QString::fromLatin1(kNames[static_cast<std::size_t>(token)]);
}

Theme::Theme(QApplication& application)
    : QObject(&application), m_application(application),
      m_system(isDark(application.palette()) ? Column::Dark : Column::Light)
{
    read();
}

Theme& Theme::install(QApplication& application, Scheme scheme)
{
    auto* made = new Theme(application);
    application.setProperty(kProperty, QVariant::fromValue<QObject*>(made));
    application.setStyle(new HearthStyle);
    made->m_styled = true;
    made->apply(scheme, 100);
    new FocusRing(&application);
    letScreenReadersType();
    return *made;
}

void Theme::apply(Scheme scheme, int percent)
{
    m_scheme = scheme;
    m_percent = std::clamp(percent, 100, 200);
    switch (scheme) {
    case Scheme::System: m_column = m_system; break;
    case Scheme::Light: m_column = Column::Light; break;
    case Scheme::Dark: m_column = Column::Dark; break;
    case Scheme::HighContrast: m_column = Column::HighContrast; break;
    }
    read();
    if (m_styled) {
        // The sheet goes last: it is polished against the font and the palette of the moment.
        QApplication::setFont(font(TextStyle::Body));
        QApplication::setPalette(palette());
        m_application.setStyleSheet(styleSheet());
    }
    Q_EMIT changed();
}

void Theme::read()
{
    const QJsonObject table = QJsonDocument::fromJson(resource(u":/ui/theme/tokens.json"_qs))
                                  .object().value(QLatin1String("tokens")).toObject();
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const QJsonArray row = table.value(QLatin1String(kNames[i])).toArray();
        m_colours[i] = QColor(row.at(static_cast<int>(m_column)).toString());
    }
    m_metrics = Metrics(QFontInfo(font(TextStyle::Body)).pixelSize());
}

QColor Theme::chipFill(int tint) const
{
    const int step = 2 * (std::abs(tint) % 6);
    return colour(static_cast<Token>(static_cast<int>(Token::Chip0) + step));
}

QColor Theme::chipInk(int tint) const
{
    const int step = 2 * (std::abs(tint) % 6);
    return colour(static_cast<Token>(static_cast<int>(Token::ChipInk0) + step));
}

QPalette Theme::palette() const
{
    using Role = QPalette::ColorRole;
    constexpr std::array<std::pair<Role, Token>, 20> kRoles{{
        {QPalette::Window, Token::Ground}, {QPalette::WindowText, Token::Ink},
        {QPalette::Base, Token::Paper}, {QPalette::AlternateBase, Token::Sunk},
        {QPalette::Text, Token::Ink}, {QPalette::PlaceholderText, Token::Ink3},
        {QPalette::Button, Token::Paper}, {QPalette::ButtonText, Token::Ink},
        {QPalette::Highlight, Token::Tint}, {QPalette::HighlightedText, Token::OnTint},
        {QPalette::Link, Token::Accent}, {QPalette::LinkVisited, Token::Accent},
        {QPalette::ToolTipBase, Token::Paper}, {QPalette::ToolTipText, Token::Ink},
        {QPalette::BrightText, Token::Brick}, {QPalette::Light, Token::Paper},
        {QPalette::Midlight, Token::Line}, {QPalette::Mid, Token::Line},
        {QPalette::Dark, Token::Edge}, {QPalette::Shadow, Token::Edge},
    }};
    QPalette made;
    for (const auto& [role, token] : kRoles) {
        made.setColor(role, colour(token));
    }
    for (const Role role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        made.setColor(QPalette::Disabled, role, colour(Token::Ink3));
    }
    return made;
}

QFont Theme::font(TextStyle style) const
{
    const TypeRow& row = typeRow(style);
    QFont made;
    if (style == TextStyle::Mono) {
        made.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
        made.setStyleHint(QFont::TypeWriter);
    } else {
        made.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")});
    }
    made.setWeight(row.weight);
    made.setPointSizeF(row.points * m_percent / 100.0);
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

int Theme::lineHeight(TextStyle style) const
{
    const int drawn = m_metrics.px(typeRow(style).line);
    return std::max(drawn, qCeil(QFontMetricsF(font(style)).height()));
}

QString Theme::styleSheet() const
{
    QString sheet = QString::fromUtf8(resource(u":/ui/theme/hearth.qss"_qs));
    static const QRegularExpression kMark(u"\\$(?:\\(([0-9.]+)\\)|([a-z]+[0-9]?))"_qs);
    QString filled;
    qsizetype from = 0;
    for (auto hits = kMark.globalMatch(sheet); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        filled += QStringView(sheet).mid(from, hit.capturedStart() - from);
        from = hit.capturedEnd();
        if (hit.hasCaptured(1)) {
            filled += QString::number(m_metrics.px(hit.captured(1).toDouble())) + u"px"_qs;
            continue;
        }
        const auto at = std::find_if(kNames.begin(), kNames.end(), [&hit](const char* name) {
            return hit.captured(2) == QLatin1String(name);
        });
        filled += at == kNames.end() ? hit.captured(0)
                                     : m_colours[static_cast<std::size_t>(at - kNames.begin())].name();
    }
    filled += QStringView(sheet).mid(from);
    return filled;
}

const Theme& theme()
{
    const auto* found = qobject_cast<Theme*>(qApp->property(kProperty).value<QObject*>());
    if (found != nullptr) {
        return *found;
    }
    auto* made = new Theme(*qApp);
    qApp->setProperty(kProperty, QVariant::fromValue<QObject*>(made));
    made->apply(Scheme::Light, 100);
    return *made;
}

}  // namespace hearth::ui
