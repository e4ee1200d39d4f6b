// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/appearance.h"
#include "ui/screens/overlay.h"

namespace hearth::ui {

class Segments;

/// How the windows look on this PC: the theme, the size of the text, initials only. Each choice takes
/// effect at once and is kept for the next start (initials only is not: it ends with the program).
class AppearancePanel final : public Overlay {
    Q_OBJECT

public:
    AppearancePanel(AppearanceSeam seam, QWidget* host);

    void open();

private:
    void build();
    void draw();
    void choose();

    AppearanceSeam m_seam;
    Segments* m_scheme = nullptr;
    Segments* m_size = nullptr;
    Segments* m_names = nullptr;
    bool m_drawing = false;
};

}  // namespace hearth::ui
