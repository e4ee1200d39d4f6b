// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/metrics.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

class QApplication;

namespace hearth::ui {

/// The colours by what they are for; the values stand in resources/theme/tokens.json only.
enum class Token {
    Ground, Side, Paper, Sunk, Line, Edge, Ink, Ink2, Ink3, Accent, AccentHover, OnAccent, Tint,
    OnTint, Voice, VoiceTint, Moss, MossTint, Slate, SlateTint, Honey, HoneyTint, Brick, BrickTint,
    Heat0, Heat1, Heat2, Heat3, Heat4, Chip0, ChipInk0, Chip1, ChipInk1, Chip2, ChipInk2, Chip3,
    ChipInk3, Chip4, ChipInk4, Chip5, ChipInk5,
};
inline constexpr int kTokenCount = static_cast<int>(Token::ChipInk5) + 1;

/// What a person chooses in the settings. System: as the desktop was when the program began.
enum class Scheme { System, Light, Dark, HighContrast };

/// The columns of the token table.
enum class Column { Light, Dark, HighContrast };

/// The named text styles of docs/look.md, section 3.
enum class TextStyle {
    Page, Claim, Section, Reading, Body, BodyMedium, BodyStrong, Small, SmallMedium, Tag, Together,
    TogetherStrong, TogetherPage, Mono,
};

/// Colours, fonts and lengths of all windows. One per application; see install() and theme().
class Theme final : public QObject {
    Q_OBJECT

public:
    /// Remembers the system's scheme from the palette as it is now. Nothing is applied.
    explicit Theme(QApplication& application);

    /// Makes the application's theme and style, once, and applies them. Call before any window.
    static Theme& install(QApplication& application, Scheme scheme = Scheme::System);

    /// Sets both and applies them at once to every window. `percent` is held to 100 to 200.
    void apply(Scheme scheme, int percent);

    Scheme scheme() const { return m_scheme; }
    Column column() const { return m_column; }
    int textSize() const { return m_percent; }  ///< percent, 100 to 200

    QColor colour(Token token) const { return m_colours[static_cast<std::size_t>(token)]; }
    QColor chipFill(int tint) const;  ///< `tint` is taken modulo 6
    QColor chipInk(int tint) const;
    QPalette palette() const;
    QFont font(TextStyle style) const;
    int lineHeight(TextStyle style) const;  ///< pixels, at least what the letters need
    const Metrics& metrics() const { return m_metrics; }
    /// hearth.qss with tokens ($ink) and lengths ($(12)) filled in.
    QString styleSheet() const;

Q_SIGNALS:
    void changed();

private:
    void read();

    QApplication& m_application;
    Column m_system = Column::Light;
    Scheme m_scheme = Scheme::System;
    Column m_column = Column::Light;
    int m_percent = 100;
    std::array<QColor, kTokenCount> m_colours;
    Metrics m_metrics;
    bool m_styled = false;
};

/// The application's theme, as qApp->palette() is its palette. Before install() a light one that
/// has touched nothing, so that a widget can be made by itself in a test. UI thread only.
const Theme& theme();

/// The name of a token in the table: "onaccent".
QString tokenName(Token token);

}  // namespace hearth::ui
