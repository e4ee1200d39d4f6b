// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace hearth::ui {

/// Draws a person's initials on their tint: a circle for a young person, a rounded square for an
/// adult. Used by every delegate and by PersonChip.
void paintChip(QPainter& painter, const QRectF& rect, const PersonMark& person);

/// A word in a small frame. Returns its width; with a null painter it only measures.
/// Not narrower than `leastWidth`.
int paintTag(QPainter* painter, const QPoint& topLeft, const WordTag& tag, int leastWidth = 0);

/// The width tags of `text` need.
int tagWidth(const QString& text);

/// A key cap ("Ctrl+M") with its top left at `topLeft`, in `ink` on `fill`.
QSize keyCapSize(const QString& keys);
void paintKeyCap(QPainter& painter, const QRect& rect, const QString& keys, const QColor& ink,
                 const QColor& fill, const QColor& border);

/// A chip with a name and, if given, a second line; not interactive.
class PersonChip final : public QWidget {
    Q_OBJECT

public:
    enum class Size { Small, Middle, Large };
    explicit PersonChip(Size size = Size::Small, QWidget* parent = nullptr);

    /// `below` is a small second line ("sleep-in to 07:30"), empty for none.
    void setPerson(const PersonMark& person, const QString& below = {});
    /// Initials alone: for a screen others can see.
    void setNameShown(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int side() const;

    Size m_size;
    PersonMark m_person;
    QString m_below;
    bool m_named = true;
};

}  // namespace hearth::ui
