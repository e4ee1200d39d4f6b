// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content.h"
#include "ui/models/first_run_vm.h"
#include "ui/text/typed_day.h"

#include <QPointer>

#include <algorithm>

// The part of the first run behind the founding: who lives here, who works here, and the demo.
namespace hearth::ui {
namespace {

template <typename Form>
bool isBlank(const Form& form)
{
    return form.name.trimmed().isEmpty();
}

bool nothingTyped(const NewYoung& form)
{
    return (form.preferred + form.name + form.born + form.arrived).trimmed().isEmpty();
}

bool nothingTyped(const NewColleague& form)
{
    return (form.name + form.first).trimmed().isEmpty();
}

QString firstOf(const QString& first, const QString& name)
{
    return first.trimmed().isEmpty() ? name.simplified().section(u' ', 0, 0) : first.simplified();
}

template <typename Form>
void takeInto(std::vector<Form>& rows, Form& form, int row)
{
    if (row < 0 || row >= static_cast<int>(rows.size())) {
        return;
    }
    // What stood in the form is not lost: it takes the row's place.
    std::swap(rows[static_cast<std::size_t>(row)], form);
    if (nothingTyped(rows[static_cast<std::size_t>(row)])) {
        rows.erase(rows.begin() + row);
    }
}

}  // namespace

QString FirstRunVm::dayProblem(const QString& typed) const
{
    if (typed.trimmed().isEmpty()) {
        return {};
    }
    return text::typedDay(typed, today()).isValid() ? QString() : tr("That is no day. Write it like 12 March 2011 or 12/3/2011.");
}

void FirstRunVm::editYoung(const NewYoung& form)
{
    FirstRunState next = m_state;
    next.youngForm = form;
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::addYoung()
{
    if (nothingTyped(m_state.youngForm)) {
        return problem(QStringLiteral("name"), tr("Who is it? The name on official papers."));
    }
    (void)addTypedYoung();
}

bool FirstRunVm::addTypedYoung()
{
    const NewYoung& form = m_state.youngForm;
    if (nothingTyped(form)) {
        return true;
    }
    const QDate born = text::typedDay(form.born, today());
    const QDate arrived = text::typedDay(form.arrived, today());
    if (isBlank(form)) {
        problem(QStringLiteral("name"), tr("The name on official papers is needed too."));
    } else if (!canBeKept(form.name) || !canBeKept(form.preferred)) {
        problem(QStringLiteral("name"), tr("There is a sign in this that the book cannot keep exactly."));
    } else if (const QString wrong = dayProblem(form.born); !wrong.isEmpty()) {
        problem(QStringLiteral("born"), wrong);
    } else if (born.isValid() && born >= today()) {
        problem(QStringLiteral("born"), tr("That day is still to come."));
    } else if (const QString none = dayProblem(form.arrived); !none.isEmpty()) {
        problem(QStringLiteral("arrived"), none);
    } else if (born.isValid() && arrived.isValid() && arrived < born) {
        problem(QStringLiteral("arrived"), tr("That is before they were born."));
    } else {
        FirstRunState next = m_state;
        next.young.push_back(form);
        next.youngForm = {};
        next.problem = {};
        update(std::move(next));
        return true;
    }
    return false;
}

void FirstRunVm::changeYoung(int row)
{
    FirstRunState next = m_state;
    takeInto(next.young, next.youngForm, row);
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::removeYoung(int row)
{
    FirstRunState next = m_state;
    if (row >= 0 && row < static_cast<int>(next.young.size())) {
        next.young.erase(next.young.begin() + row);
    }
    update(std::move(next));
}

void FirstRunVm::editColleague(const NewColleague& form)
{
    FirstRunState next = m_state;
    next.teamForm = form;
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::addColleague()
{
    if (nothingTyped(m_state.teamForm)) {
        return problem(QStringLiteral("name"), tr("Who is it? First and last name."));
    }
    (void)addTypedColleague();
}

bool FirstRunVm::addTypedColleague()
{
    const NewColleague& form = m_state.teamForm;
    if (nothingTyped(form)) {
        return true;
    }
    if (isBlank(form)) {
        problem(QStringLiteral("name"), tr("Their whole name stands under what they sign."));
    } else if (!canBeKept(form.name) || !canBeKept(form.first)) {
        problem(QStringLiteral("name"), tr("There is a sign in this that the book cannot keep exactly."));
    } else {
        FirstRunState next = m_state;
        next.team.push_back(form);
        // The next one is likely to have the same role.
        next.teamForm = {{}, {}, form.role, form.wayIn};
        next.problem = {};
        update(std::move(next));
        return true;
    }
    return false;
}

void FirstRunVm::changeColleague(int row)
{
    FirstRunState next = m_state;
    takeInto(next.team, next.teamForm, row);
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::removeColleague(int row)
{
    FirstRunState next = m_state;
    if (row >= 0 && row < static_cast<int>(next.team.size())) {
        next.team.erase(next.team.begin() + row);
    }
    update(std::move(next));
}

Result<Id> FirstRunVm::write(const NewYoung& one)
{
    records::AddPerson add;
    add.kind = QStringLiteral("young-person");
    add.fields = {{QStringLiteral("name"), one.name.simplified()},
                  {QStringLiteral("preferred"), firstOf(one.preferred, one.name)}};
    if (const QDate born = text::typedDay(one.born, today()); born.isValid()) {
        add.fields[QStringLiteral("born")] = born.toString(Qt::ISODate);
    }
    if (const QDate arrived = text::typedDay(one.arrived, today()); arrived.isValid()) {
        add.fields[QStringLiteral("arrived")] = arrived.toString(Qt::ISODate);
    }
    return m_house.addPerson(add);
}

Result<Id> FirstRunVm::write(const NewColleague& one)
{
    records::AddPerson add;
    add.kind = QStringLiteral("staff-member");
    add.fields = {{QStringLiteral("name"), one.name.simplified()},
                  {QStringLiteral("first"), firstOf(one.first, one.name)}};
    return m_house.addPerson(add);
}

bool FirstRunVm::writeYoung()
{
    while (!m_state.young.empty()) {
        const NewYoung one = m_state.young.front();
        const auto written = write(one);
        if (!written) {
            problem({}, failedWords(written.error(), tr("%1 is not in the book yet.").arg(firstOf(one.preferred, one.name))));
            return false;
        }
        FirstRunState next = m_state;
        next.young.erase(next.young.begin());
        next.written.append(firstOf(one.preferred, one.name));
        update(std::move(next));
    }
    return true;
}

// One after the other: a way in takes about a second of key derivation each, beside the window.
void FirstRunVm::writeTeam()
{
    if (!m_state.doing.isEmpty()) {
        return;
    }
    while (!m_state.team.empty()) {
        const NewColleague one = m_state.team.front();
        const QString first = firstOf(one.first, one.name);
        if (!m_enrolling) {
            const auto written = write(one);
            if (!written) {
                return problem({}, failedWords(written.error(), tr("%1 is not in the book yet.").arg(first)));
            }
            m_enrolling = *written;
        }
        const FirstRunHouse::Role& role = m_house.roles[static_cast<std::size_t>(one.role)];
        if (one.wayIn) {
            records::Enrol way{*m_enrolling, role.id, m_house.words(), {}, {}};
            FirstRunState next = m_state;
            next.doing = tr("Giving %1 a way in. This takes about a second for each.").arg(first);
            next.problem = {};
            update(std::move(next));
            m_house.enrol(way, [self = QPointer<FirstRunVm>(this), held = HeldWords(way.passphrase)](const Status& done) {
                if (self) {
                    self->afterColleague(done, held);
                }
            });
            wipe(way.passphrase);
            return;
        }
        const Status granted = m_house.grantRole({*m_enrolling, role.id, {}, {}});
        if (!granted) {
            return problem({}, failedWords(granted.error(), tr("%1 has no role yet.").arg(first)));
        }
        afterColleague({}, {});
        return;
    }
    go(m_slips.empty() ? Page::Ready : Page::Passphrases);
}

void FirstRunVm::afterColleague(const Status& done, const HeldWords& words)
{
    FirstRunState next = m_state;
    next.doing.clear();
    const NewColleague one = next.team.front();
    const QString first = firstOf(one.first, one.name);
    if (!done) {
        next.problem = {{}, failedWords(done.error(), tr("%1 has no way in yet.").arg(first))};
        return update(std::move(next));
    }
    m_enrolling.reset();
    if (!words.empty()) {
        m_slips.push_back({one.name.simplified(), m_house.roles[static_cast<std::size_t>(one.role)].word, words});
    }
    next.team.erase(next.team.begin());
    next.written.append(first);
    next.passphrases = static_cast<int>(m_slips.size());
    update(std::move(next));
    writeTeam();
}

std::vector<PassphraseSlip> FirstRunVm::slips() const
{
    std::vector<PassphraseSlip> all;
    for (const Slip& one : m_slips) {
        all.push_back({one.name, one.role, one.words.text()});
    }
    return all;
}

void FirstRunVm::keep()
{
    if (!m_state.made || !m_state.doing.isEmpty()) {
        return;
    }
    (void)addTypedYoung();
    (void)addTypedColleague();
    FirstRunState next = m_state;
    std::erase_if(next.young, [this](const NewYoung& one) { return write(one).ok(); });
    std::erase_if(next.team, [this](const NewColleague& one) {
        const auto written = m_enrolling ? Result<Id>(*m_enrolling) : write(one);
        m_enrolling.reset();
        return written
               && m_house.grantRole({*written, m_house.roles[static_cast<std::size_t>(one.role)].id, {}, {}}).ok();
    });
    for (const NewYoung& one : m_state.young) {
        if (std::ranges::find(next.young, one) == next.young.end()) {
            next.written.append(firstOf(one.preferred, one.name));
        }
    }
    for (const NewColleague& one : m_state.team) {
        if (std::ranges::find(next.team, one) == next.team.end()) {
            next.written.append(firstOf(one.first, one.name));
        }
    }
    update(std::move(next));
}

void FirstRunVm::enter()
{
    keep();
    m_slips.clear();
    Q_EMIT entered();
}

void FirstRunVm::makeDemo()
{
    FirstRunState next = m_state;
    next.page = Page::DemoMaking;
    next.doing = tr("Writing four weeks at the demo home.");
    next.done = 0;
    next.all = 100;
    next.problem = {};
    update(std::move(next));
    const auto step = [self = QPointer<FirstRunVm>(this)](int done, int all) {
        if (self && self->m_state.page == Page::DemoMaking) {
            FirstRunState now = self->m_state;
            now.done = done;
            now.all = all;
            self->update(std::move(now));
        }
    };
    m_house.makeDemo(step, [self = QPointer<FirstRunVm>(this)](const Status& made) {
        if (self) {
            self->showDemo(made);
        }
    });
}

void FirstRunVm::stopDemo()
{
    FirstRunState next = m_state;
    next.doing = tr("Stopping. What was written is taken away again.");
    update(std::move(next));
    m_house.stopDemo();
}

void FirstRunVm::showDemo(const Status& made)
{
    FirstRunState next = m_state;
    next.doing.clear();
    next.done = next.all = 0;
    next.demoThere = m_house.demoThere();
    next.page = made ? Page::DemoPeople : Page::Demo;
    next.problem = {};
    const bool stopped = !made && made.error().code == ErrorCode::Refused;
    if (!made && !stopped) {
        next.problem = {{}, failedWords(made.error(), tr("The demo home is not made; nothing of it is left on the disk."))};
    }
    update(std::move(next));
    if (made && demoPeople().empty()) {
        openDemo();  // made by other means: whoever did knows the passphrases
    }
}

void FirstRunVm::openDemo()
{
    Q_EMIT demoChosen();
}

std::vector<PassphraseSlip> FirstRunVm::demoPeople() const
{
    return m_house.demoPeople ? m_house.demoPeople() : std::vector<PassphraseSlip>();
}

}  // namespace hearth::ui
