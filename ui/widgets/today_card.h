// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"
#include "ui/widgets/surface.h"

namespace hearth::ui {

class PersonButton;
class TagButton;
class TextLabel;
class WhereButton;

/// How it is with one young person: who, where they are, what comes next; a tag opens what one needs
/// to know.
class TodayCard final : public Surface {
    Q_OBJECT

public:
    /// Parts are named `objectName`.open, .where and .need.
    explicit TodayCard(const QString& objectName, QWidget* parent = nullptr);

    void setPerson(const PersonMark& person, bool needToKnow);
    void setWhere(const QString& picture, const QString& sentence, bool soon);
    void setNext(const QString& lines);  ///< may be empty

    QWidget* first() const;

Q_SIGNALS:
    void opened();      ///< their page
    void needAsked();
    void whereAsked();  ///< to say where they are

private:
    PersonMark m_person;
    PersonButton* m_open;
    TagButton* m_need;
    WhereButton* m_where;
    TextLabel* m_next;
};

/// Cards of one width side by side, as many as there is room for, rows of one height. What is left
/// over stands in a row of its own, and no row is much shorter than another.
class CardGrid final : public QWidget {
    Q_OBJECT

public:
    explicit CardGrid(QWidget* parent = nullptr);

    void add(QWidget* card);  ///< takes it
    void clear();             ///< they are deleted
    [[nodiscard]] const QList<QWidget*>& cards() const { return m_cards; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    int across(int width) const;
    int arrange(int width, bool move) const;

    QList<QWidget*> m_cards;
};

}  // namespace hearth::ui
