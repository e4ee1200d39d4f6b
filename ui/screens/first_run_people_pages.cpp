// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/people_model.h"
#include "ui/screens/first_run_page.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

// Who lives here and who works here: named one after the other, written together when one goes on.
namespace hearth::ui {
namespace {

using Page = FirstRunPage;

constexpr int kRowsShown = 3;
constexpr int kTwoLines = 56;

QString initialsOf(const QString& first, const QString& name)
{
    const QString front = first.trimmed().isEmpty() ? name.trimmed() : first.trimmed();
    return front.left(1).toUpper() + name.simplified().section(u' ', 1).section(u' ', -1).left(1).toUpper();
}

/// The people named so far: one more, and what can be done about the chosen one.
class Named final : public QWidget {
public:
    struct Acts {
        std::function<void()> add;
        std::function<void(int)> change, remove;
    };

    Named(const QString& name, const QString& spoken, Acts acts)
    {
        auto* column = makeColumn(this, 0, 0, 6);
        auto* buttons = new QWidget;
        auto* flow = new FlowLayout(buttons, 12, 8);
        auto* another = new KeyButton(tr("And another"), ButtonRole::Ordinary);
        another->setPicture(QStringLiteral("add"));
        nameControl(another, name + QStringLiteral(".add"), tr("And another"));
        connect(another, &QPushButton::clicked, this, acts.add);
        flow->addWidget(another);
        for (const auto& [key, word, act] : {std::tuple(QStringLiteral(".change"), tr("Change"), acts.change),
                                             std::tuple(QStringLiteral(".remove"), tr("Take out"), acts.remove)}) {
            auto* button = new KeyButton(word, ButtonRole::Quiet);
            nameControl(button, name + key, word);
            connect(button, &QPushButton::clicked, this, [this, act] { act(m_list->currentIndex().row()); });
            flow->addWidget(button);
            m_ofChosen.push_back(button);
        }
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        buttons->setSizePolicy(policy);
        column->addWidget(buttons);
        m_list = new TitledList(name + QStringLiteral(".list"), spoken);
        m_list->setAccessibleDescription(tr("Enter changes the chosen one."));
        m_list->setModel(&m_model);
        column->addWidget(m_list);
        connect(m_list, &RowList::opened, this, [this, change = acts.change] { change(m_list->currentIndex().row()); });
    }

    void show(const QList<PersonMark>& people, const QStringList& lines)
    {
        m_model.setPeople(people, lines);
        const bool any = m_model.rowCount() > 0;
        m_list->setFixedHeight(theme().metrics().px(kTwoLines * qBound(1, m_model.rowCount(), kRowsShown)));
        m_list->setVisible(any);
        for (KeyButton* each : m_ofChosen) {
            each->setVisible(any);
        }
        if (!m_list->currentIndex().isValid() && any) {
            m_list->setCurrentIndex(m_model.index(0, 0));
        }
    }

private:
    PeopleModel m_model;
    TitledList* m_list;
    std::vector<KeyButton*> m_ofChosen;
};

class YoungPage final : public FirstRunPageView {
public:
    explicit YoungPage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.young"), tr("Who lives here?"),
                           tr("The home is made. Name the young people now, or later in the book."))
    {
        QBoxLayout* names = addPair();
        m_preferred = addField(QStringLiteral("preferred"), tr("What they are called"), tr("Letters begin with this name."), names);
        m_name = addField(QStringLiteral("name"), tr("Name on papers"), tr("First and last name."), names);
        QBoxLayout* days = addPair();
        m_born = addField(QStringLiteral("born"), tr("Born"), tr("12 March 2011 or 12/3/2011; may stay empty."), days);
        m_arrived = addField(QStringLiteral("arrived"), tr("Came to live here"), tr("May stay empty."), days);
        m_named = new Named(objectName(), tr("Young people named so far"),
                            {[this] { add(); }, [this](int row) { m_vm.changeYoung(row); begin(); },
                             [this](int row) { m_vm.removeYoung(row); }});
        column()->addWidget(m_named);
        addButtons(tr("Go on"), false);
        for (Field* field : {m_preferred, m_name, m_born, m_arrived}) {
            connect(editOf(field), &QLineEdit::textEdited, this, [this] { m_vm.editYoung(typed()); });
        }
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        show(m_preferred, state.youngForm.preferred);
        show(m_name, state.youngForm.name);
        show(m_born, state.youngForm.born);
        show(m_arrived, state.youngForm.arrived);
        QList<PersonMark> people;
        QStringList lines;
        for (const NewYoung& one : state.young) {
            const int row = static_cast<int>(people.size());
            people.append({QString::number(row), one.preferred.trimmed().isEmpty() ? one.name : one.preferred,
                           initialsOf(one.preferred, one.name), false, row, {}});
            QStringList said;
            if (!one.preferred.trimmed().isEmpty()) {
                said.append(one.name.simplified());
            }
            if (!one.born.trimmed().isEmpty()) {
                said.append(tr("born %1").arg(one.born.simplified()));
            }
            if (!one.arrived.trimmed().isEmpty()) {
                said.append(tr("here since %1").arg(one.arrived.simplified()));
            }
            lines.append(said.join(QStringLiteral(" · ")));
        }
        m_named->show(people, lines);
        setMain(state.young.empty() && state.youngForm == NewYoung() ? tr("Not now") : tr("Write them in"));
    }

private:
    void add()
    {
        m_vm.addYoung();
        if (m_vm.state().problem.words.isEmpty()) {
            begin();
        }
    }

    NewYoung typed() const
    {
        return {editOf(m_preferred)->text(), editOf(m_name)->text(), editOf(m_born)->text(), editOf(m_arrived)->text()};
    }

    Field* m_preferred;
    Field* m_name;
    Field* m_born;
    Field* m_arrived;
    Named* m_named;
};

class TeamPage final : public FirstRunPageView {
public:
    explicit TeamPage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.team"), tr("Who works here?"),
                           tr("Everybody signs with their own name and passphrase. Name them now, or later in the book."))
    {
        QBoxLayout* names = addPair();
        m_name = addField(QStringLiteral("name"), tr("Name"), tr("First and last name."), names);
        m_first = addField(QStringLiteral("first"), tr("What people call them"), tr("Stands at the door."), names);
        m_role = new QComboBox;
        m_role->setObjectName(QStringLiteral("first.team.role"));
        for (const FirstRunHouse::Role& role : m_vm.roles()) {
            m_role->addItem(role.word);
        }
        column()->addWidget(new Field(tr("Role"), m_role));
        m_wayIn = new TickRow(tr("Give them a first passphrase now. You hand it over; they choose their own."));
        nameControl(m_wayIn, QStringLiteral("first.team.wayin"), m_wayIn->text());
        column()->addWidget(m_wayIn);
        m_named = new Named(objectName(), tr("Colleagues named so far"),
                            {[this] { add(); }, [this](int row) { m_vm.changeColleague(row); begin(); },
                             [this](int row) { m_vm.removeColleague(row); }});
        column()->addWidget(m_named);
        m_doing = new TextLabel({}, TextStyle::Body, Token::Ink2);
        column()->addWidget(m_doing);
        addButtons(tr("Go on"), true);
        wire();
        draw();
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        show(m_name, state.teamForm.name);
        show(m_first, state.teamForm.first);
        m_role->setCurrentIndex(state.teamForm.role);
        const QSignalBlocker quiet(m_wayIn);
        m_wayIn->setChecked(state.teamForm.wayIn);
        QList<PersonMark> people;
        QStringList lines;
        for (const NewColleague& one : state.team) {
            const int row = static_cast<int>(people.size());
            people.append({QString::number(row), one.name.simplified(), initialsOf(one.first, one.name), true, row, {}});
            lines.append(tr("%1 · %2").arg(m_vm.roles()[static_cast<std::size_t>(one.role)].word,
                                           one.wayIn ? tr("with a first passphrase") : tr("no way in yet")));
        }
        m_named->show(people, lines);
        const bool busy = !state.doing.isEmpty();
        m_doing->setText(state.doing);
        m_doing->setVisible(busy);
        for (QWidget* each : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_role),
                              static_cast<QWidget*>(m_wayIn), static_cast<QWidget*>(m_named)}) {
            each->setEnabled(!busy);
        }
        const bool nobody = state.team.empty() && (state.teamForm.name + state.teamForm.first).isEmpty();
        setMain(nobody ? tr("Not now") : tr("Write them in"), !busy);
    }

private:
    void wire()
    {
        const auto edited = [this] { m_vm.editColleague(typed()); };
        connect(editOf(m_name), &QLineEdit::textEdited, this, edited);
        connect(editOf(m_first), &QLineEdit::textEdited, this, edited);
        connect(m_role, &QComboBox::activated, this, edited);
        connect(m_wayIn, &QCheckBox::toggled, this, edited);
    }

    void add()
    {
        m_vm.addColleague();
        if (m_vm.state().problem.words.isEmpty()) {
            begin();
        }
    }

    NewColleague typed() const
    {
        return {editOf(m_name)->text(), editOf(m_first)->text(), m_role->currentIndex(), m_wayIn->isChecked()};
    }

    Field* m_name;
    Field* m_first;
    QComboBox* m_role;
    TickRow* m_wayIn;
    Named* m_named;
    TextLabel* m_doing;
};

}  // namespace

FirstRunPageView* makePeoplePage(FirstRunPage page, FirstRunVm& vm)
{
    switch (page) {
    case Page::Young: return new YoungPage(vm);
    case Page::Team: return new TeamPage(vm);
    default: return nullptr;
    }
}

}  // namespace hearth::ui
