// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/home_proof_vm.h"

#include "ui/text/words.h"

#include <QLocale>

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kDealt = QStringLiteral("alarm-dealt");
const QString kAlarm = QStringLiteral("alarm");
const QString kText = QStringLiteral("text");

QString counted(std::int64_t number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(static_cast<qlonglong>(number));
}

/// In fours, as one reads it out over the telephone.
QString inFours(const QString& head)
{
    QStringList parts;
    for (qsizetype at = 0; at < head.size(); at += 4) {
        parts.append(head.mid(at, 4));
    }
    return parts.join(u' ');
}

}  // namespace

QString alarmMeaning(const QString& what)
{
    if (what == QLatin1String("anchor-damaged")) {
        return HomeProofVm::tr("This PC’s own note of how far the book goes was damaged.");
    }
    if (what == QLatin1String("anchor-missing")) {
        return HomeProofVm::tr("This PC’s own note of how far the book goes was gone.");
    }
    if (what == QLatin1String("entries-missing")) {
        return HomeProofVm::tr("Entries that were kept on this PC were no longer in the book.");
    }
    if (what == QLatin1String("rolled-back")) {
        return HomeProofVm::tr("The book was not the one this PC last wrote in: an older copy may have stood in its place.");
    }
    return HomeProofVm::tr("The book found something when it opened (%1).").arg(what);
}

QString proofWords(const records::VerifyView& view)
{
    if (view.ok) {
        QString words = HomeProofVm::tr("The book is sound. All %1 operations stand as they were written, in their order, "
                                        "with the signatures of those who wrote them.").arg(counted(view.operations));
        if (view.unsigned_ == 1) {
            words += HomeProofVm::tr(" One waits for its author’s signature, which comes when they next sit down.");
        } else if (view.unsigned_ > 1) {
            words += HomeProofVm::tr(" %1 wait for their authors’ signatures, which come when they next sit down.").arg(counted(view.unsigned_));
        }
        return words;
    }
    const QString place = counted(view.firstBad);
    if (view.reason == QLatin1String("altered")) {
        return HomeProofVm::tr("The book is not as it was written: something was changed or taken out from outside, first at "
                               "operation %1. Before that, all stands.").arg(place);
    }
    if (view.reason == QLatin1String("truncated")) {
        return HomeProofVm::tr("The end of the book is missing: after operation %1 there was more.").arg(place);
    }
    if (view.reason == QLatin1String("rolled back")) {
        return HomeProofVm::tr("This is an older copy of the book, or its note of how far it goes is gone. What is in it is "
                               "whole; something newer may be missing.");
    }
    if (view.reason == QLatin1String("signature")) {
        return HomeProofVm::tr("A signature does not fit the person it names, at operation %1.").arg(place);
    }
    return HomeProofVm::tr("A part of the file cannot be read, first at operation %1. The disk may be failing.").arg(place);
}

HomeProofVm::HomeProofVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(kDealt) : nullptr;
    m_state.mayDeal = kind && kind->writers.contains(book.who.role);
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &HomeProofVm::look);
}

QString HomeProofVm::slot() const
{
    return m_state.dealing < 0 ? QString()
                               : QStringLiteral("alarm:") + m_state.alarms[static_cast<std::size_t>(m_state.dealing)].id;
}

void HomeProofVm::refresh()
{
    HomeProofState next = m_state;
    next.problem.reset();
    listAlarms(next);
    update(std::move(next));
}

void HomeProofVm::listAlarms(HomeProofState& next)
{
    const auto status = m_book.run(records::BookStatus{});
    if (!status) {
        next.problem = status.error();
        return;
    }
    const QString on = next.dealing < 0 ? QString() : next.alarms[static_cast<std::size_t>(next.dealing)].id;
    const Timestamp now = m_book.now();
    if (status->verified.ms == 0) {
        next.sound.reset();
        next.lastLine = tr("Not checked on this PC yet.");
    } else {
        next.sound = status->verifiedSound;
        next.lastLine = status->verifiedSound ? tr("Last checked %1: sound.").arg(dayAndTime(status->verified, now))
                                              : tr("Last checked %1: not sound.").arg(dayAndTime(status->verified, now));
    }
    next.alarms.clear();
    next.dealing = -1;
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(kDealt) : nullptr;
    if (!kind || !kind->readers.contains(m_book.who.role)) {
        return;
    }
    for (const records::AlarmView& alarm : status->openAlarms) {
        if (alarm.id == on) {
            next.dealing = static_cast<int>(next.alarms.size());
        }
        next.alarms.push_back({alarm.id, alarmMeaning(alarm.what), tr("noticed %1").arg(dayAndTime(alarm.noticed, now))});
    }
    next.dealt.clear();
    records::Timeline ask;
    ask.kinds = {kDealt};
    ask.voided = false;
    if (const auto page = m_book.run(ask)) {
        for (const records::Row& row : page->rows) {
            next.dealt.push_back({row.id, row.text, tr("%1, %2").arg(row.author.name, dayAndTime(row.written, now))});
        }
    } else {
        next.problem = page.error();
    }
}

void HomeProofVm::check()
{
    if (m_state.checking) {
        return;
    }
    HomeProofState next = m_state;
    next.problem.reset();
    const auto begun = m_book.run(records::VerifyBook{.how = records::VerifyBook::How::Start});
    if (!begun) {
        next.problem = begun.error();
        update(std::move(next));
        return;
    }
    next.checking = true;
    next.result.clear();
    next.head.clear();
    next.percent = 0;
    next.progress = tr("Reading the book…");
    m_timer.start();
    update(std::move(next));
}

void HomeProofVm::stop()
{
    if (!m_state.checking) {
        return;
    }
    m_timer.stop();
    (void)m_book.run(records::VerifyBook{.how = records::VerifyBook::How::Stop});
    HomeProofState next = m_state;
    next.checking = false;
    next.progress.clear();
    next.result = tr("Stopped. Nothing was found so far, and nothing is proved.");
    update(std::move(next));
}

void HomeProofVm::look()
{
    const auto view = m_book.run(records::VerifyBook{.how = records::VerifyBook::How::Look});
    HomeProofState next = m_state;
    if (!view) {
        m_timer.stop();
        next.checking = false;
        next.progress.clear();
        next.problem = view.error();
        update(std::move(next));
        return;
    }
    if (!view->done) {
        const std::int64_t all = std::max<std::int64_t>(view->of, 1);
        next.percent = static_cast<int>(std::min<std::int64_t>(99, view->operations * 100 / all));
        next.progress = tr("%1 of %2 operations read").arg(counted(view->operations), counted(view->of));
        update(std::move(next));
        return;
    }
    m_timer.stop();
    next.checking = false;
    next.percent = 100;
    next.progress.clear();
    next.result = proofWords(*view);
    next.head = inFours(view->head);
    listAlarms(next);
    next.sound = view->ok;
    update(std::move(next));
}

void HomeProofVm::beginDealing(int alarm)
{
    if (!m_state.mayDeal || alarm < 0 || alarm >= static_cast<int>(m_state.alarms.size())) {
        return;
    }
    (void)m_drafts.flush();
    HomeProofState next = m_state;
    next.dealing = alarm;
    next.words.clear();
    next.problem.reset();
    const auto drafts = m_book.run(records::LoadDrafts{.slot = QStringLiteral("alarm:") + next.alarms[static_cast<std::size_t>(alarm)].id});
    if (drafts && !drafts->empty()) {
        const auto kept = drafts->front().fields.find(kText);
        const auto* prose = kept == drafts->front().fields.end() ? nullptr : std::get_if<Prose>(&kept->second);
        next.words = prose ? joinProse(*prose) : QString();
    }
    update(std::move(next));
}

void HomeProofVm::editWords(const QString& words)
{
    if (words == m_state.words || m_state.dealing < 0) {
        return;
    }
    HomeProofState next = m_state;
    next.words = words;
    next.problem.reset();
    update(std::move(next));
    m_drafts.touch(slot(), {{kText, proseOf(m_state.words)}});
}

void HomeProofVm::leaveDealing()
{
    (void)m_drafts.flush();
    HomeProofState next = m_state;
    next.dealing = -1;
    next.problem.reset();
    update(std::move(next));
}

bool HomeProofVm::dealtWith()
{
    if (m_state.dealing < 0 || m_state.words.trimmed().isEmpty()) {
        return false;
    }
    records::AddRecord add;
    add.kind = kDealt;
    add.fields = {{kAlarm, m_state.alarms[static_cast<std::size_t>(m_state.dealing)].id}, {kText, proseOf(m_state.words)}};
    add.draft = slot();
    const auto saved = m_book.run(add);
    HomeProofState next = m_state;
    if (!saved) {
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    m_drafts.forget(add.draft);
    next.dealing = -1;
    next.words.clear();
    listAlarms(next);
    update(std::move(next));
    Q_EMIT done(tr("Kept in the book: dealt with."), [this, id = saved->id] {
        (void)m_book.run(records::VoidRecord{.record = id, .reason = tr("taken back")});
        refresh();
    });
    return true;
}

void HomeProofVm::update(HomeProofState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
