// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/overlay.h"

namespace hearth::ui {

class ActsModel;
class EmptyState;
class KeyButton;
class MomentList;

/// *Last acts*: what was said in a toast during this sitting, and the way back where there is one.
class ActsPanel final : public Overlay {
    Q_OBJECT

public:
    /// `acts` is borrowed for the panel's life.
    ActsPanel(ActsModel& acts, QWidget* host);

    void open();

private:
    void build();
    void draw();
    void undo();

    ActsModel& m_acts;
    MomentList* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    KeyButton* m_undo = nullptr;
    KeyButton* m_close = nullptr;
};

}  // namespace hearth::ui
