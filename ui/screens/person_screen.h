// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/person_form.h"
#include "ui/models/person_vm.h"
#include "ui/screens/page_view.h"
#include "ui/screens/person_form_panel.h"

#include <QPointer>

class QStackedWidget;

namespace hearth::ui {

class Banner;
class Columns;
class EmptyState;
class KeyButton;
class MomentList;
class PageHeader;
class PersonCard;
class PersonChip;
class PersonFilters;
class PersonPage;
class PersonWho;
class Segments;

/// The young people: who, what was written about them and who they are, and what to know tonight.
class PersonScreen final : public PageView {
    Q_OBJECT

public:
    PersonScreen(PersonVm& vm, PersonForm& form, QWidget* parent = nullptr);
    ~PersonScreen() override;

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool open(const Id& record) override;
    bool startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from) override;
    bool print() override;
    [[nodiscard]] std::vector<Id> subjects() const override;

Q_SIGNALS:
    /// The card is to go on paper.
    void printAsked();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void buildHead();
    QWidget* buildMiddle();
    QWidget* buildWritten();
    void wire();
    void wireForm();
    void wireKeys();
    void draw();
    void drawHead();
    void write(const QString& kind);

    PersonVm& m_vm;
    PersonForm& m_form;
    PageHeader* m_header = nullptr;
    PersonChip* m_chip = nullptr;
    Banner* m_banner = nullptr;
    Columns* m_columns = nullptr;
    PersonWho* m_who = nullptr;
    Segments* m_which = nullptr;
    QStackedWidget* m_stack = nullptr;
    PersonFilters* m_filters = nullptr;
    MomentList* m_timeline = nullptr;
    EmptyState* m_empty = nullptr;    ///< nothing is written yet
    EmptyState* m_unfit = nullptr;    ///< nothing fits
    EmptyState* m_nobody = nullptr;
    PersonPage* m_page = nullptr;
    PersonCard* m_card = nullptr;
    QPointer<PersonFormPanel> m_panel;
    KeyButton* m_letter = nullptr;
    KeyButton* m_note = nullptr;
};

}  // namespace hearth::ui
