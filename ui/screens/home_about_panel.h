// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/appearance.h"
#include "ui/models/home_vm.h"

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

class AppearancePanel;
class KeyButton;
class TextLabel;

/// This PC and about: how it looks, where the book lies, how safe it is, what it is made of.
class HomeAboutPanel final : public QWidget {
    Q_OBJECT

public:
    HomeAboutPanel(HomeVm& vm, AppearanceSeam seam, QWidget* parent = nullptr);

    void begin();

private:
    void build();
    void buildCredits(QVBoxLayout* column);
    void draw();
    void showAppearance();

    HomeVm& m_vm;
    AppearanceSeam m_seam;
    AppearancePanel* m_appearance = nullptr;
    KeyButton* m_looks = nullptr;
    KeyButton* m_licence = nullptr;
    TextLabel* m_version = nullptr;
    TextLabel* m_folder = nullptr;
    TextLabel* m_counts = nullptr;
    TextLabel* m_safe = nullptr;
    QWidget* m_licenceText = nullptr;
};

}  // namespace hearth::ui
