// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QToolButton;

namespace hearth::ui {

/// How one of the three promises stands.
enum class SafeState { Normal, Waiting, NotSetUp, Failed };

/// The line at the foot of every window: are the words safe. Three sentences always in the same
/// places, and the lock at the right. Each can be reached and opened by key.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    enum class Part { Saved, BackedUp, Shared };

    explicit StatusLine(QWidget* parent = nullptr);

    /// The sentence comes ready made from ui/text: "Saved on this PC 14:02".
    void setPart(Part part, SafeState state, const QString& sentence);
    /// At the door nothing can be opened yet: the sentences are read, not pressed, and the first says
    /// how the book lies here.
    void setAtDoor(const QString& sentence);
    /// "Locks itself after 3 minutes" and the key that locks now.
    void setLock(const QString& sentence, const QString& keys);

Q_SIGNALS:
    void asked(hearth::ui::StatusLine::Part part);
    void lockAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeRoom();
    QToolButton* part(Part part) const;

    QToolButton* m_saved;
    QToolButton* m_backedUp;
    QToolButton* m_shared;
    QToolButton* m_lock;
};

}  // namespace hearth::ui
