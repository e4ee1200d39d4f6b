// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hearth::ui {

/// How much room a window has, in text sizes: over 84 em, 60 to 84, under 60. Navigation is whole,
/// a rail, a menu; columns become tabs. Source: docs/look.md, section 9.
enum class Breadth { Wide, Middle, Narrow };

/// Every length of the windows, in device independent pixels. They are multiples of the body font's
/// size (14 px at 96 dpi and 100 %), so that they grow with the text; the names say what they are
/// for. Source: docs/look.md, sections 4 and 6.
class Metrics {
public:
    /// `em` is the pixel size of the body font, above 0.
    explicit Metrics(qreal em = kDesignEm) : m_em(em > 0 ? em : kDesignEm) {}

    qreal em() const { return m_em; }
    /// A length of the drawings (96 dpi, 100 %), scaled and rounded, never below 1 when above 0.
    int px(qreal drawn) const
    {
        const int scaled = qRound(drawn * m_em / kDesignEm);
        return drawn > 0 && scaled < 1 ? 1 : scaled;
    }

    Breadth breadth(int width) const
    {
        const qreal ems = width / m_em;
        return ems > 84 ? Breadth::Wide : ems >= 60 ? Breadth::Middle : Breadth::Narrow;
    }

    int inTag() const { return px(4); }
    int labelGap() const { return px(8); }
    int cardGap() const { return px(12); }
    int inCard() const { return px(16); }
    int page() const { return px(24); }
    int togetherPage() const { return px(40); }

    int control() const { return px(34); }
    int togetherControl() const { return px(48); }
    int rowNav() const { return px(38); }
    int rowOne() const { return px(42); }
    int rowTwo() const { return px(56); }
    int statusLine() const { return px(30); }

    int radiusTag() const { return px(4); }
    int radius() const { return px(6); }
    int radiusCard() const { return px(8); }
    int radiusPanel() const { return px(12); }

    int sideWidth() const { return px(196); }
    int railWidth() const { return px(56); }
    int letterMargin() const { return px(98); }
    int iconSmall() const { return px(16); }
    int icon() const { return px(18); }
    int iconLarge() const { return px(24); }
    int chipSmall() const { return px(18); }
    int chip() const { return px(34); }
    int chipLarge() const { return px(40); }
    int tagHeight() const { return px(20); }
    int indicator() const { return px(18); }

private:
    static constexpr qreal kDesignEm = 14.0;
    qreal m_em;
};

}  // namespace hearth::ui
