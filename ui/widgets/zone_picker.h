// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;

namespace hearth::ui {

/// Four dots in three circles: where you and I were, before and after. Dots 0 and 1 are the young
/// person’s (circles), 2 and 3 the adult’s (squares); before is open, after is filled. Zones are 0
/// (easy), 1 (learning), 2 (too much); -1 is nowhere yet, beside the circles.
class ZonePicker final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kDots = 4;
    using Places = std::array<int, kDots>;

    ZonePicker(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    /// First letters for the dots, and names for who listens: "You, Jay", "Me, Priya".
    void setPeople(const QString& you, const QString& me, const QString& youName, const QString& meName);
    void setPlaces(const Places& places);
    [[nodiscard]] const Places& places() const { return m_places; }
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// "You, Jay, before: Easy", the chosen dot as it is read out.
    [[nodiscard]] QString spokenDot() const;
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    /// Where a dot is drawn, for a test's mouse.
    [[nodiscard]] QPointF centreOf(int dot) const;
    /// The zone under a point; -1 outside.
    [[nodiscard]] int zoneAt(const QPointF& at) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody put the dot there; -1: took it out again.
    void placed(int dot, int zone);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Circle {
        QPointF centre;
        qreal radius;
    };
    std::array<Circle, 3> circles() const;
    qreal dotSize() const;
    void choose(int dot);
    void put(int dot, int zone);
    void say();
    void paintDot(QPainter& painter, int dot) const;

    Places m_places{-1, -1, -1, -1};
    std::array<QString, 2> m_letters;
    std::array<QString, 2> m_names;
    int m_chosen = 0;
    int m_dragged = -1;
    QPointF m_at;
    bool m_readOnly = false;
};

/// The same four dots as four lists, for who does not see circles. One model: what is set here is
/// set there.
class ZoneList final : public QWidget {
    Q_OBJECT

public:
    explicit ZoneList(const QString& objectName, QWidget* parent = nullptr);

    void setPeople(const QString& youName, const QString& meName);
    void setPlaces(const ZonePicker::Places& places);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QComboBox* box(int dot) const { return m_boxes[static_cast<std::size_t>(dot)]; }

Q_SIGNALS:
    void placed(int dot, int zone);

private:
    std::array<QComboBox*, ZonePicker::kDots> m_boxes{};
    std::array<QWidget*, ZonePicker::kDots> m_labels{};
};

/// "Easy", "Learning", "Too much"; -1: "Not said".
QString zoneWord(int zone);
/// "You, Jay, before".
QString dotWord(int dot, const QString& youName, const QString& meName);

}  // namespace hearth::ui
