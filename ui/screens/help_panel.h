// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/overlay.h"

class QScrollArea;
class QVBoxLayout;

namespace hearth::ui {

class Segments;
struct HelpText;

/// F1: the help of the page in front, and the list of all keys. Stands at the window's right edge, so
/// that the page beside it can still be seen. The texts are our own (resources/help); plain text.
class HelpPanel final : public Overlay {
    Q_OBJECT

public:
    explicit HelpPanel(QWidget* host);

    /// Shows the help of the page `key` ("shift"); a page without one gets the list of keys.
    void open(const QString& key);

private:
    void build();
    void draw();
    void clear();
    void show(const HelpText& help, bool keysOnly);

    QString m_key;
    Segments* m_which = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_column = nullptr;
};

}  // namespace hearth::ui
