// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"
#include "ui/widgets/surface.h"

#include <QAbstractButton>

class QPainter;

namespace hearth::ui {

/// A quiet thing that can be pressed: no frame of its own, sunk under the mouse, the ring with the
/// keyboard. Its height follows its width.
class QuietButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit QuietButton(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    /// Draws into `rect`, or with a null painter only measures; returns the height used.
    virtual int layOut(QPainter* painter, const QRect& rect) const = 0;
    virtual int natural() const = 0;  ///< the width when nothing wraps
    virtual int least() const = 0;    ///< the width below which a word is cut
    void paintEvent(QPaintEvent* event) override;
};

/// A young person at the head of their card: a large chip and the name.
class PersonButton final : public QuietButton {
    Q_OBJECT

public:
    using QuietButton::QuietButton;
    void setPerson(const PersonMark& person);

protected:
    int layOut(QPainter* painter, const QRect& rect) const override;
    int natural() const override;
    int least() const override;

private:
    PersonMark m_person;
};

/// Where they are: a picture and a sentence. `soon` says it in honey.
class WhereButton final : public QuietButton {
    Q_OBJECT

public:
    using QuietButton::QuietButton;
    void setWhere(const QString& picture, const QString& sentence, bool soon);

protected:
    int layOut(QPainter* painter, const QRect& rect) const override;
    int natural() const override;
    int least() const override;

private:
    QString m_picture;
    bool m_soon = false;
};

/// A word in a small frame that opens something.
class TagButton final : public QAbstractButton {
    Q_OBJECT

public:
    TagButton(const QString& word, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Somebody on duty: chip, name with a quiet note, hours below. Who is not on yet stands quieter.
class DutyButton final : public QuietButton {
    Q_OBJECT

public:
    using QuietButton::QuietButton;
    void setDuty(const PersonMark& person, const QString& note, const QString& hours, bool now);

protected:
    int layOut(QPainter* painter, const QRect& rect) const override;
    int natural() const override;
    int least() const override;

private:
    PersonMark m_person;
    QString m_note;
    QString m_hours;
    bool m_now = true;
};

/// Words worth keeping, with a line at their left: heather for a young person's own.
class KeptButton final : public QuietButton {
    Q_OBJECT

public:
    using QuietButton::QuietButton;
    void setKept(const QString& words, const QString& below, bool voice);

protected:
    int layOut(QPainter* painter, const QRect& rect) const override;
    int natural() const override;
    int least() const override;

private:
    QString m_below;
    bool m_voice = false;
};

}  // namespace hearth::ui
