// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shift_vm.h"

#include "core/practice/names.h"
#include "ui/models/people.h"
#include "ui/text/words.h"

#include <algorithm>
#include <cmath>

namespace hearth::ui {
namespace {

const QString kDaySlot = QStringLiteral("day:");

}  // namespace

ShiftVm::ShiftVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
    m_soFar.setCatalogue(book.catalogue);
    m_soFar.setClock(book.now);
    m_soFar.setOwn(book.who.id);
    m_basket.setClock(book.now);
    connect(&m_drafts, &DraftKeeper::changed, this, [this] {
        ShiftState next = m_state;
        next.kept = m_drafts.kept();
        next.problem = m_drafts.lastError();
        update(std::move(next));
    });
}

void ShiftVm::chooseTab(int tab)
{
    (void)m_drafts.flush();
    ShiftState next = m_state;
    next.tab = std::clamp(tab, 0, static_cast<int>(next.young.size()));
    next.dayText.clear();
    if (!next.houseTab() && !next.isNight()) {
        const Id person = m_young[static_cast<std::size_t>(next.tab)].id;
        const auto drafts = m_book.run(records::LoadDrafts{.slot = kDaySlot + person.text()});
        if (drafts && !drafts->empty()) {
            practice::Night words;
            practice::readNight(words, drafts->front().fields);
            next.dayText = words.text;
        }
    }
    update(std::move(next));
}

void ShiftVm::nextTab()
{
    const auto& nights = m_state.draft.nights;
    const int count = static_cast<int>(nights.size());
    for (int step = 1; step <= count; ++step) {
        const int at = (m_state.tab + step) % count;
        const practice::Night& night = nights[static_cast<std::size_t>(at)];
        if (!night.away && night.how == practice::NightHow::Unsaid) {
            chooseTab(at);
            return;
        }
    }
    chooseTab(static_cast<int>(m_state.young.size()));
}

void ShiftVm::changeNight(const std::function<void(practice::Night&)>& change)
{
    const auto at = static_cast<std::size_t>(m_state.tab);
    if (at >= m_state.draft.nights.size()) {
        return;
    }
    ShiftState next = m_state;
    practice::Night& night = next.draft.nights[at];
    change(night);
    if (night == m_state.draft.nights[at]) {
        return;
    }
    const practice::Night now = night;
    update(std::move(next));
    m_drafts.touch(slot(QStringLiteral("night:") + now.person.text()), practice::nightFields(now));
}

void ShiftVm::sayNight(practice::NightHow how)
{
    changeNight([how](practice::Night& night) { night.how = how; });
}

bool ShiftVm::setAsleep(const QString& typed)
{
    const auto time = practice::timeOf(typed);
    if (time) {
        changeNight([&](practice::Night& night) { night.asleep = *time; });
    }
    return time.has_value();
}

bool ShiftVm::setWoke(const QString& typed)
{
    const auto time = practice::timeOf(typed);
    if (time) {
        changeNight([&](practice::Night& night) { night.woke = *time; });
    }
    return time.has_value();
}

void ShiftVm::moveAsleep(int minutes)
{
    changeNight([minutes](practice::Night& night) {
        night.asleep = practice::moved(night.asleep, minutes, QStringLiteral("22:30"));
    });
}

void ShiftVm::moveWoke(int minutes)
{
    changeNight([minutes](practice::Night& night) {
        night.woke = practice::moved(night.woke, minutes, QStringLiteral("07:00"));
    });
}

void ShiftVm::setNightText(const QString& text)
{
    changeNight([&](practice::Night& night) { night.text = text; });
}

void ShiftVm::setDayText(const QString& text)
{
    ShiftState next = m_state;
    next.dayText = text;
    update(std::move(next));
    if (!m_state.houseTab()) {
        const Id person = m_young[static_cast<std::size_t>(m_state.tab)].id;
        m_drafts.touch(kDaySlot + person.text(), {{practice::kText, proseOf(text)}});
    }
}

bool ShiftVm::keepDayText()
{
    if (m_state.houseTab() || m_state.dayText.trimmed().isEmpty()) {
        return false;
    }
    const Id person = m_young[static_cast<std::size_t>(m_state.tab)].id;
    records::AddRecord add;
    add.kind = practice::kMomentKind;
    add.about = {person};
    add.fields = {{practice::kText, proseOf(m_state.dayText)}};
    add.draft = kDaySlot + person.text();
    const auto kept = m_book.run(add);
    ShiftState next = m_state;
    if (kept) {
        m_drafts.forget(add.draft);
        next.dayText.clear();
        loadRows(next);
    } else {
        next.problem = kept.error();
    }
    update(std::move(next));
    return kept.ok();
}

void ShiftVm::setHouseText(const QString& text)
{
    if (text == m_state.draft.text) {
        return;
    }
    ShiftState next = m_state;
    next.draft.text = text;
    update(std::move(next));
    touchShift();
}

void ShiftVm::tick(int check, bool done)
{
    ShiftState next = m_state;
    practice::Check& one = next.draft.checks.at(static_cast<std::size_t>(check));
    const auto last = m_lastPence.find(one.id);
    if (one.money && done && !one.pence && last != m_lastPence.end()) {
        one.pence = last->second;
    }
    // Money is counted, not ticked: without a figure there is nothing to agree to.
    one.done = done && (!one.money || one.pence);
    update(std::move(next));
    touchShift();
}

void ShiftVm::setPence(int check, const QString& typed)
{
    QString digits = typed.trimmed();
    digits.remove(QChar(u'£'));
    bool isNumber = false;
    const double pounds = digits.toDouble(&isNumber);
    ShiftState next = m_state;
    practice::Check& one = next.draft.checks.at(static_cast<std::size_t>(check));
    // "nan" and "inf" are numbers to QString.
    if (!one.money || !isNumber || !(std::abs(pounds) < 1e9)) {
        return;
    }
    one.pence = qRound64(pounds * 100);
    one.done = true;
    update(std::move(next));
    touchShift();
}

void ShiftVm::setIncoming(const Id& person, bool on)
{
    ShiftState next = m_state;
    std::erase(next.draft.incoming, person);
    if (on) {
        next.draft.incoming.push_back(person);
    }
    update(std::move(next));
    touchShift();
}

void ShiftVm::startLine(int row)
{
    ShiftState next = m_state;
    next.newLine = {};
    next.newLine.open = true;
    next.newLine.person = next.houseTab() ? -1 : next.tab;
    if (row >= 0 && row < m_soFar.rowCount()) {
        const records::Row& from = m_soFar.rows()[static_cast<std::size_t>(row)];
        next.newLine.from = from.id;
        next.newLine.fromTime = clockTime(from.happened);
        next.newLine.text = from.text;
        next.newLine.person = -1;
        for (std::size_t i = 0; i < m_young.size() && !from.about.empty(); ++i) {
            if (m_young[i].id == from.about.front().id) {
                next.newLine.person = static_cast<int>(i);
            }
        }
    }
    update(std::move(next));
}

void ShiftVm::editLine(const NewLine& line)
{
    ShiftState next = m_state;
    next.newLine = line;
    next.newLine.open = true;
    update(std::move(next));
}

void ShiftVm::cancelLine()
{
    ShiftState next = m_state;
    next.newLine = {};
    update(std::move(next));
}

bool ShiftVm::keepLine()
{
    const NewLine line = m_state.newLine;
    const auto due = practice::timeOf(line.due);
    if (line.text.trimmed().isEmpty() || !due) {
        return false;
    }
    records::AddRecord add;
    add.kind = practice::kHandoverKind;
    if (line.person >= 0) {
        add.about = {m_young[static_cast<std::size_t>(line.person)].id};
    }
    add.fields = {{practice::kText, proseOf(line.text)}, {practice::kWeight, practice::weightId(line.weight)}};
    if (!line.from.isNil()) {
        add.fields[practice::kFrom] = line.from;
    }
    if (!due->isEmpty()) {
        add.fields[practice::kDue] = practice::nextTime(*due, m_book.now()).ms;
    }
    const auto kept = m_book.run(add);
    ShiftState next = m_state;
    if (kept) {
        next.newLine = {};
        loadRows(next);
    } else {
        next.problem = kept.error();
    }
    update(std::move(next));
    if (kept) {
        Q_EMIT handedOver(kept->id);
    }
    return kept.ok();
}

void ShiftVm::removeLine(const Id& id)
{
    const auto gone = m_book.run(records::VoidRecord{.record = id, .reason = tr("Taken out of the basket again.")});
    ShiftState next = m_state;
    if (gone) {
        loadRows(next);
    } else {
        next.problem = gone.error();
    }
    update(std::move(next));
}

bool ShiftVm::finish()
{
    ShiftState next = m_state;
    if (!next.left.empty()) {
        QStringList words;
        for (const practice::Left& left : next.left) {
            words.append(leftName(left));
        }
        next.needs = finishNeeds(words);
        update(std::move(next));
        return false;
    }
    std::vector<Id> lines;
    for (const practice::Group& group : m_basket.groups()) {
        for (const practice::Line& line : group.lines) {
            lines.push_back(line.id);
        }
    }
    if (next.newLine.open && !next.newLine.text.trimmed().isEmpty()) {
        next.needs = tr("A line for the basket is still open. Enter keeps it, Esc leaves it.");
        update(std::move(next));
        return false;
    }
    records::FinishShift finish = practice::finishOf(next.draft, std::move(lines), m_book.now());
    finish.drafts = draftSlots();
    const auto done = m_book.run(finish);
    if (!done) {
        next.problem = done.error();
        update(std::move(next));
        return false;
    }
    for (const QString& each : draftSlots()) {
        m_drafts.forget(each);
    }
    m_state = {};
    refresh();
    Q_EMIT finished(done->id);
    return true;
}

void ShiftVm::touchShift()
{
    m_drafts.touch(slot(QStringLiteral("all")), practice::shiftFields(m_state.draft));
}

}  // namespace hearth::ui
