// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/person_form.h"
#include "ui/models/team_vm.h"
#include "ui/screens/page_view.h"
#include "ui/screens/person_form_panel.h"

#include <QPointer>

namespace hearth::ui {

class Banner;
class Columns;
class EmptyState;
class MomentList;
class PageHeader;
class PersonChip;
class PersonPage;
class PersonWho;

/// The team: who works here, who they are, and what they wrote lately.
class TeamScreen final : public PageView {
    Q_OBJECT

public:
    TeamScreen(TeamVm& vm, PersonForm& form, QWidget* parent = nullptr);
    ~TeamScreen() override;

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool open(const Id& record) override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildLately();
    void wire();
    void wireForm();
    void draw();

    TeamVm& m_vm;
    PersonForm& m_form;
    PageHeader* m_header = nullptr;
    PersonChip* m_chip = nullptr;
    Banner* m_banner = nullptr;
    Columns* m_columns = nullptr;
    PersonWho* m_who = nullptr;
    PersonPage* m_page = nullptr;
    MomentList* m_lately = nullptr;
    EmptyState* m_quiet = nullptr;
    QPointer<PersonFormPanel> m_panel;
};

}  // namespace hearth::ui
