// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"
#include "ui/widgets/together_field.h"

#include <QAbstractButton>
#include <QPushButton>

class QGridLayout;

namespace hearth::ui {

/// A button as large as the rest of a page two people sit before: 48 high, 16 pt.
class TogetherButton final : public QPushButton {
    Q_OBJECT

public:
    enum class Kind { Ordinary, Main, Quiet };
    TogetherButton(const QString& objectName, const QString& word, const QString& picture, Kind kind,
                   QWidget* parent = nullptr);
    void setWord(const QString& word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_picture;
    Kind m_kind;
};

/// Two equal sides beside one another, heather and moss, whose rows stay in line however much is
/// written on one of them; or one of them alone.
class TogetherSides final : public QWidget {
    Q_OBJECT

public:
    enum class Shown { Both, You, Me };
    /// `tinted`: the sides are painted; else only the rows are kept in line.
    explicit TogetherSides(bool tinted, QWidget* parent = nullptr);

    /// The next row. A row with `stretch` takes what height is left.
    void addRow(QWidget* you, QWidget* me, bool stretch);
    /// A row across both.
    void addAcross(QWidget* both);
    void show(Shown shown);  ///< hides QWidget::show on purpose

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int gap() const;

    bool m_tinted;
    Shown m_shown = Shown::Both;
    QGridLayout* m_grid;
    QList<QWidget*> m_you;
    QList<QWidget*> m_me;
};

/// A side's heading: the chips, then "You, Jay" in heather or "Me, Priya" in moss.
class TogetherHead final : public QWidget {
    Q_OBJECT

public:
    explicit TogetherHead(Tone tone, QWidget* parent = nullptr);

    void setPeople(const QList<PersonMark>& people, const QString& heading);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int chips() const;

    Tone m_tone;
    QList<PersonMark> m_people;
    QString m_heading;
};

/// A person to choose: chip and name, tinted and ticked off while chosen. Without a person: a word.
class PersonChoice final : public QAbstractButton {
    Q_OBJECT

public:
    PersonChoice(const QString& objectName, const PersonMark& person, QWidget* parent = nullptr);
    /// In the size of the pages two people sit before.
    void setLarge();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PersonMark m_person;
    bool m_large = false;
};

}  // namespace hearth::ui
