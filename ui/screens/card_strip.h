// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/card_vm.h"

#include <QWidget>

namespace hearth::ui {

class FlowLayout;
class Segments;
class TextLabel;
class TogetherButton;

/// Below the card: the times it was done, what comes next, what became of it; and, when two texts
/// met, which of them is right.
class CardStrip final : public QWidget {
    Q_OBJECT

public:
    explicit CardStrip(CardVm& vm, QWidget* parent = nullptr);

    void draw();
    /// The controls that are always here, in the order of Tab.
    [[nodiscard]] QList<QWidget*> fixedOrder() const;

Q_SIGNALS:
    void sessionAsked();
    void nextAsked();
    void whoAsked(QWidget* at);
    void printAsked();
    void lookBackAsked(const hearth::Id& of);
    void recordAsked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void drawRivals();
    void drawSessions();
    QWidget* makeSession(const CardSession& session, int place);

    CardVm& m_vm;
    QWidget* m_rivals = nullptr;
    TextLabel* m_heading = nullptr;
    QWidget* m_sessions = nullptr;
    FlowLayout* m_cards = nullptr;
    TogetherButton* m_did = nullptr;
    TogetherButton* m_lookBack = nullptr;
    TogetherButton* m_next = nullptr;
    TogetherButton* m_who = nullptr;
    TogetherButton* m_print = nullptr;
    TogetherButton* m_from = nullptr;
    QWidget* m_after = nullptr;
    Segments* m_now = nullptr;
    std::optional<CardRivals> m_shownRivals;
    QList<CardSession> m_shown;
    QList<CardLookBack> m_shownBacks;
    bool m_setting = false;
};

}  // namespace hearth::ui
