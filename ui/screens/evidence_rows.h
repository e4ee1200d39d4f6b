// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_state.h"

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

class KeyButton;

/// A record beside a claim: picture, its words, where they come from, its short id. The id has the
/// cursor: Enter opens the record, Delete takes it out. What else can be done shows while it has it.
class CitedLine final : public QWidget {
    Q_OBJECT

public:
    CitedLine(const CitedRow& row, bool against, bool mayWrite, QWidget* parent = nullptr);

    ~CitedLine() override;

    /// The cursor to the id.
    void begin();
    /// True when the cursor is somewhere in the line.
    [[nodiscard]] bool hasCursor() const;

Q_SIGNALS:
    void openAsked();
    void outAsked();
    void newerAsked();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build(const CitedRow& row);
    void buildActs(const CitedRow& row, QVBoxLayout* column);

    bool m_against;
    bool m_mayWrite;
    QWidget* m_id = nullptr;
    QWidget* m_acts = nullptr;
};

/// "Views and wishes · Reg 7" in its frame.
class TagMark final : public QWidget {
    Q_OBJECT

public:
    explicit TagMark(QWidget* parent = nullptr);

    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

}  // namespace hearth::ui
