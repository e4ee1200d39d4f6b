// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStringList>

class QWidget;

namespace hearth::test {

class House;

/// What the eye and the screen reader would miss in `window`, which is shown. Each answers one line a
/// fault with the path of object names to it; empty when all is well.

/// Controls without an object name, an accessible name or a role; ours (lists, editors, pickers) also
/// without an accessible description.
QStringList nameless(const QWidget& window);
/// Texts that are cut: labels, buttons, chips and tabs smaller than they need, rows lower than their
/// delegate measures, hints that do not fit their field, content wider than the area it scrolls in.
QStringList clipped(const QWidget& window);
/// Controls and labels that stick out of a parent or of the window's sides.
QStringList astray(const QWidget& window);
/// What the toast lies on.
QStringList covered(const QWidget& window);
/// Breaks of look.md section 8 in the focus chain: the page's main text, its actions, its side column,
/// then the navigation, then the status line. `page` is the page in front.
QStringList outOfOrder(const QWidget& window, const QWidget& page);

/// One theme and text size for as long as it lives.
class Look {
public:
    Look(const char* theme, ui::Scheme scheme, int size);
    ~Look();
    Look(const Look&) = delete;
    Look& operator=(const Look&) = delete;

    /// Saves a picture of the window as out/screens/<page>-<theme>-<size>.png and checks that nothing
    /// is nameless, clipped, astray or covered.
    void check(QWidget& window, const char* page) const;
    void check(House& house, const char* page) const;

private:
    QString m_suffix;
};

/// The looks every screen is walked in: light, dark and high contrast at 100, 150 and 200 %.
struct LookKind {
    const char* theme;
    ui::Scheme scheme;
    int size;
};
inline constexpr LookKind kLooks[] = {
    {"light", ui::Scheme::Light, 100},           {"light", ui::Scheme::Light, 150},
    {"light", ui::Scheme::Light, 200},           {"dark", ui::Scheme::Dark, 100},
    {"dark", ui::Scheme::Dark, 150},             {"dark", ui::Scheme::Dark, 200},
    {"contrast", ui::Scheme::HighContrast, 100}, {"contrast", ui::Scheme::HighContrast, 150},
    {"contrast", ui::Scheme::HighContrast, 200},
};

}  // namespace hearth::test
