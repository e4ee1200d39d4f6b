// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/home_people_vm.h"

#include "core/base/secret.h"
#include "ui/models/people.h"
#include "ui/models/person_profile.h"
#include "ui/text/dates.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kManager = QStringLiteral("registered-manager");
const QString kDeputy = QStringLiteral("deputy");
const QString kYoung = QStringLiteral("young-person");

QString dayWords(const QString& day)
{
    return text::dayMonthYear(QDate::fromString(day, Qt::ISODate));
}

QString spanWords(const QString& from, const QString& until)
{
    const QDate first = QDate::fromString(from, Qt::ISODate);
    const QDate last = QDate::fromString(until, Qt::ISODate);
    if (first.isValid() && last.isValid()) {
        return text::spanWithYears(first, last);
    }
    if (first.isValid()) {
        return HomePeopleVm::tr("from %1").arg(dayWords(from));
    }
    return last.isValid() ? HomePeopleVm::tr("until %1").arg(dayWords(until)) : QString();
}

RoleLine lineOf(const OpenBook& book, const records::RoleHeld& held)
{
    RoleLine line{held.role, held.from, held.until, book.catalogue->roleName(held.role), {}, held.now, held.toCome};
    line.when = held.now || held.toCome ? spanWords(held.from, held.until)
                                        : HomePeopleVm::tr("ended %1").arg(dayWords(held.until));
    return line;
}

AdultLine adultOf(const OpenBook& book, const records::StandingView& standing)
{
    AdultLine adult;
    adult.person = standing.person.id;
    adult.mark = markOf(standing.person);
    adult.name = standing.person.name;
    adult.wayIn = standing.wayIn;
    adult.left = standing.person.left;
    QStringList now;
    for (const records::RoleHeld& held : standing.roles) {
        adult.roles.push_back(lineOf(book, held));
        const RoleLine& line = adult.roles.back();
        if (held.now) {
            now.append(line.when.isEmpty() ? line.words : HomePeopleVm::tr("%1, %2").arg(line.words, line.when));
        }
    }
    adult.line = adult.left     ? HomePeopleVm::tr("has left")
                 : now.isEmpty() ? HomePeopleVm::tr("no role now")
                                 : now.join(QStringLiteral(" · "));
    return adult;
}

}  // namespace

QString roleRefusal(const Error& error)
{
    const QString& where = error.where;
    if (where.endsWith(QLatin1String("last-manager"))) {
        return HomePeopleVm::tr("A home always has a registered manager who can open its book, and this is the last one. "
                                "Give somebody else the role and a way in first.");
    }
    if (where.endsWith(QLatin1String("role:same-as"))) {
        return HomePeopleVm::tr("This person was entered twice. Give the role to the one that stands in the lists.");
    }
    if (where.endsWith(QLatin1String("role:days"))) {
        return HomePeopleVm::tr("The last day comes before the first.");
    }
    if (error.code == ErrorCode::Refused) {
        return HomePeopleVm::tr("Only the registered manager changes who manages the home.");
    }
    return {};
}

HomePeopleVm::HomePeopleVm(const OpenBook& book, const HomeNeeds& needs, QObject* parent)
    : QObject(parent), m_book(book), m_needs(needs)
{
    for (const QString& role : book.catalogue ? book.catalogue->roles() : QStringList()) {
        if (role != kYoung) {
            m_roles.append(role);
            m_state.roleWords.append(book.catalogue->roleName(role));
        }
    }
}

QString HomePeopleVm::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_book.now().ms).date().toString(Qt::ISODate);
}

QString HomePeopleVm::yesterday() const
{
    return QDate::fromString(today(), Qt::ISODate).addDays(-1).toString(Qt::ISODate);
}

void HomePeopleVm::refresh()
{
    HomePeopleState next = m_state;
    const auto all = m_book.run(records::ListRoles{});
    if (!all) {
        next.problem = all.error();
        update(std::move(next));
        return;
    }
    const Id on = next.chosen < 0 ? Id() : next.people[static_cast<std::size_t>(next.chosen)].person;
    next.problem.reset();
    next.people.clear();
    next.standingIn.clear();
    for (const records::StandingView& standing : *all) {
        next.people.push_back(adultOf(m_book, standing));
    }
    // Who is here comes first, and among them who answers for most; who only visits comes after the team.
    static const QStringList order{kManager, kDeputy, QStringLiteral("key-worker"), QStringLiteral("residential-worker")};
    const auto weight = [this](const AdultLine& adult) {
        qsizetype most = order.size() + m_roles.size();
        for (const RoleLine& role : adult.roles) {
            const qsizetype place = order.indexOf(role.role);
            most = role.now ? std::min(most, place < 0 ? order.size() + m_roles.indexOf(role.role) : place) : most;
        }
        return std::pair{adult.left, most};
    };
    std::ranges::stable_sort(next.people, {}, weight);
    for (const AdultLine& adult : next.people) {
        for (const RoleLine& role : adult.roles) {
            if (role.role == kDeputy && (role.now || role.toCome) && !role.until.isEmpty()) {
                next.standingIn.append(tr("%1 stands in for the manager %2.").arg(adult.name, role.when));
            }
        }
    }
    const auto still = std::ranges::find(next.people, on, &AdultLine::person);
    next.chosen = still == next.people.end() ? -1 : static_cast<int>(std::distance(next.people.begin(), still));
    update(std::move(next));
}

void HomePeopleVm::choose(int person)
{
    HomePeopleState next = m_state;
    const bool there = person >= 0 && person < static_cast<int>(next.people.size()) && person != next.chosen;
    next.chosen = there ? person : -1;
    next.role = 0;
    for (const RoleLine& role : there ? next.people[static_cast<std::size_t>(person)].roles : std::vector<RoleLine>()) {
        next.role = role.now ? std::max(next.role, static_cast<int>(m_roles.indexOf(role.role))) : next.role;
    }
    next.from.clear();
    next.until.clear();
    next.ending = -1;
    next.act.reset();
    next.refused.clear();
    next.problem.reset();
    update(std::move(next));
}

void HomePeopleVm::editRole(int role)
{
    HomePeopleState next = m_state;
    next.role = std::clamp(role, 0, static_cast<int>(m_roles.size()) - 1);
    next.act.reset();
    next.refused.clear();
    update(std::move(next));
}

void HomePeopleVm::editFrom(const QString& typed)
{
    HomePeopleState next = m_state;
    next.from = typed;
    next.act.reset();
    next.refused.clear();
    update(std::move(next));
}

void HomePeopleVm::editUntil(const QString& typed)
{
    HomePeopleState next = m_state;
    next.until = typed;
    next.act.reset();
    next.refused.clear();
    update(std::move(next));
}

void HomePeopleVm::beginEnding(int role)
{
    HomePeopleState next = m_state;
    next.ending = next.ending == role ? -1 : role;
    next.until.clear();
    next.act.reset();
    next.refused.clear();
    update(std::move(next));
}

bool HomePeopleVm::readDays(HomePeopleState& next, QString& from, QString& until)
{
    const auto first = dayTyped(next.from);
    const auto last = dayTyped(next.until);
    if (!first || !last) {
        next.refused = tr("A day is written like 1 March 2026.");
        return false;
    }
    from = *first;
    until = *last;
    if (!until.isEmpty() && until < (from.isEmpty() ? until : from)) {
        next.refused = tr("The last day comes before the first.");
        return false;
    }
    return true;
}

void HomePeopleVm::prepareGive()
{
    HomePeopleState next = m_state;
    next.refused.clear();
    next.act.reset();
    QString from, until;
    if (next.chosen < 0 || !readDays(next, from, until)) {
        update(std::move(next));
        return;
    }
    const AdultLine& adult = next.people[static_cast<std::size_t>(next.chosen)];
    const QString& role = m_roles[next.role];
    const QString when = spanWords(from, until);
    QString sentence = when.isEmpty() ? tr("%1 is %2 from today on.").arg(adult.name, next.roleWords[next.role])
                                      : tr("%1 is %2 %3.").arg(adult.name, next.roleWords[next.role], when);
    if (role == kDeputy && !until.isEmpty()) {
        sentence += tr(" They stand in for the registered manager in that time, and sign in their place.");
    }
    if (m_book.catalogue->audiences(role).contains(catalogue::Audience::Management)) {
        sentence += tr(" They can read what is kept for management, and go on knowing it afterwards.");
    }
    if (!adult.wayIn) {
        sentence += tr(" They have no way into the book yet.");
    }
    next.act = RoleAct{RoleAct::What::Give, sentence, tr("Give the role")};
    update(std::move(next));
}

void HomePeopleVm::prepareEnd()
{
    HomePeopleState next = m_state;
    next.refused.clear();
    next.act.reset();
    if (next.chosen < 0 || next.ending < 0) {
        return;
    }
    const AdultLine& adult = next.people[static_cast<std::size_t>(next.chosen)];
    const RoleLine& role = adult.roles[static_cast<std::size_t>(next.ending)];
    const auto last = dayTyped(next.until);
    if (!last) {
        next.refused = tr("A day is written like 1 March 2026.");
        update(std::move(next));
        return;
    }
    const bool atOnce = last->isEmpty() || *last < today();
    const QString when = atOnce ? tr("%1 is no longer %2, from now on.").arg(adult.name, role.words)
                                : tr("%1 is %2 until the end of %3.").arg(adult.name, role.words, dayWords(*last));
    next.act = RoleAct{RoleAct::What::End, when + tr(" What they wrote stays theirs."),
                       atOnce ? tr("End it now") : tr("Set the last day")};
    update(std::move(next));
}

void HomePeopleVm::prepareWayIn()
{
    HomePeopleState next = m_state;
    next.refused.clear();
    next.act.reset();
    QString from, until;
    if (next.chosen < 0 || !readDays(next, from, until)) {
        update(std::move(next));
        return;
    }
    const AdultLine& adult = next.people[static_cast<std::size_t>(next.chosen)];
    const QString sentence =
        adult.wayIn ? tr("%1 has a way in already. A new first passphrase takes the place of theirs, and their old one opens "
                         "nothing from then on. Notes they wrote for themselves alone stay shut.").arg(adult.name)
                    : tr("%1 can open the book on this PC as %2, with a first passphrase that is shown once.")
                          .arg(adult.name, next.roleWords[next.role]);
    next.act = RoleAct{RoleAct::What::WayIn, sentence + tr(" This cannot be undone, only ended."), tr("Make the way in")};
    update(std::move(next));
}

void HomePeopleVm::goBack()
{
    HomePeopleState next = m_state;
    next.act.reset();
    next.ending = -1;
    next.refused.clear();
    update(std::move(next));
}

bool HomePeopleVm::confirm()
{
    if (!m_state.act || m_state.chosen < 0) {
        return false;
    }
    HomePeopleState next = m_state;
    next.act.reset();
    next.refused.clear();
    next.problem.reset();
    switch (m_state.act->what) {
    case RoleAct::What::Give:
        return give(std::move(next));
    case RoleAct::What::End:
        return end(std::move(next));
    case RoleAct::What::WayIn:
        return enrol(std::move(next));
    }
    return false;
}

bool HomePeopleVm::grant(const Id& person, const QString& role, const QString& from, const QString& until)
{
    const auto saved = m_book.run(records::GrantRole{.person = person, .role = role, .from = from, .until = until});
    HomePeopleState next = m_state;
    next.act.reset();
    if (!saved) {
        next.refused = roleRefusal(saved.error());
        if (next.refused.isEmpty()) {
            next.problem = saved.error();
        }
        update(std::move(next));
        return false;
    }
    next.from.clear();
    next.until.clear();
    next.ending = -1;
    next.refused.clear();
    next.problem.reset();
    update(std::move(next));
    refresh();
    return true;
}

void HomePeopleVm::undoWith(const QString& sentence, records::GrantRole back)
{
    Q_EMIT done(sentence, [this, back] { (void)grant(back.person, back.role, back.from, back.until); });
}

bool HomePeopleVm::give(HomePeopleState next)
{
    QString from, until;
    if (!readDays(next, from, until)) {
        update(std::move(next));
        return false;
    }
    const AdultLine adult = next.people[static_cast<std::size_t>(next.chosen)];
    const QString role = m_roles[next.role];
    const auto before = std::ranges::find_if(adult.roles, [&](const RoleLine& one) { return one.role == role && one.now; });
    // Back to what held before: as it was, or over since yesterday.
    const records::GrantRole back = before == adult.roles.end()
                                        ? records::GrantRole{adult.person, role, {}, yesterday()}
                                        : records::GrantRole{adult.person, role, before->from, before->until};
    if (!grant(adult.person, role, from, until)) {
        return false;
    }
    undoWith(tr("%1 has the role.").arg(adult.mark.name), back);
    return true;
}

bool HomePeopleVm::end(HomePeopleState next)
{
    const AdultLine adult = next.people[static_cast<std::size_t>(next.chosen)];
    const RoleLine role = adult.roles[static_cast<std::size_t>(next.ending)];
    const QString typed = dayTyped(next.until).value_or(QString());
    const QString last = typed.isEmpty() || typed < today() ? yesterday() : typed;
    // A role that has not begun yet is taken back whole.
    const QString from = role.from <= last ? role.from : QString();
    if (!grant(adult.person, role.role, from, last)) {
        return false;
    }
    undoWith(tr("The role ends."), {adult.person, role.role, role.from, role.until});
    return true;
}

bool HomePeopleVm::enrol(HomePeopleState next)
{
    QString from, until;
    if (!m_needs.suggest || !readDays(next, from, until)) {
        update(std::move(next));
        return false;
    }
    const AdultLine adult = next.people[static_cast<std::size_t>(next.chosen)];
    const QString secret = m_needs.suggest();
    const auto saved = m_book.run(records::Enrol{.person = adult.person, .role = m_roles[next.role], .passphrase = secret,
                                                 .from = from, .until = until});
    if (!saved) {
        next.refused = roleRefusal(saved.error());
        if (next.refused.isEmpty()) {
            next.problem = saved.error();
        }
        update(std::move(next));
        return false;
    }
    next.secretFor = adult.name;
    next.secretRole = next.roleWords[next.role];
    next.secret = secret;
    update(std::move(next));
    refresh();
    return true;
}

void HomePeopleVm::forgetSecret()
{
    if (m_state.secret.isEmpty()) {
        return;
    }
    HomePeopleState next = m_state;
    next.secret.clear();
    next.secretFor.clear();
    next.secretRole.clear();
    // Both hold the same characters: what is wiped here is wiped for good.
    wipe(m_state.secret);
    update(std::move(next));
}

void HomePeopleVm::update(HomePeopleState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
