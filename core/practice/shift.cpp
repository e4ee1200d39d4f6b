// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/shift.h"

#include "core/practice/names.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace hearth::practice {
namespace {

constexpr std::int64_t kGraceMs = 2 * 60 * 60 * 1000;
constexpr int kEarlyStart = 7 * 60 + 30;
constexpr int kLateStart = 14 * 60 + 30;
constexpr int kNightStart = 21 * 60 + 30;

Timestamp at(const QDate& day, int minutes)
{
    return {QDateTime(day, QTime(minutes / 60, minutes % 60), Qt::LocalTime).toMSecsSinceEpoch()};
}

QString howId(NightHow how)
{
    switch (how) {
    case NightHow::Unsaid:
        return {};
    case NightHow::Settled:
        return QStringLiteral("settled");
    case NightHow::Up:
        return QStringLiteral("up");
    case NightHow::Unsettled:
        return QStringLiteral("unsettled");
    }
    return {};
}

template <typename T>
const T* valueOf(const Fields& fields, const QString& id)
{
    const auto found = fields.find(id);
    return found == fields.end() ? nullptr : std::get_if<T>(&found->second);
}

bool somethingSaid(const Night& night)
{
    return night.how != NightHow::Unsaid || !night.text.isEmpty();
}

}  // namespace

Span spanAt(Timestamp now)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::LocalTime);
    const QDate day = local.date();
    const int minutes = local.time().hour() * 60 + local.time().minute();
    if (minutes < kEarlyStart) {
        return {ShiftType::SleepIn, at(day.addDays(-1), kNightStart), at(day, kEarlyStart)};
    }
    if (minutes < kLateStart) {
        return {ShiftType::Early, at(day, kEarlyStart), at(day, kLateStart)};
    }
    if (minutes < kNightStart) {
        return {ShiftType::Late, at(day, kLateStart), at(day, kNightStart)};
    }
    return {ShiftType::SleepIn, at(day, kNightStart), at(day.addDays(1), kEarlyStart)};
}

Span before(const Span& span)
{
    return spanAt({span.from.ms - 1});
}

Span spanToFinish(Timestamp now, std::optional<Finished> newest, bool tookPart)
{
    const Span running = spanAt(now);
    const Span last = before(running);
    const bool lastOpen = !newest || newest->until <= last.from;
    if (tookPart && lastOpen && now.ms - last.until.ms < kGraceMs) {
        return last;
    }
    if (newest && newest->until > running.from) {
        Span next = spanAt(running.until);
        next.from = std::min(next.from, newest->signedAt);
        return next;
    }
    return running;
}

bool tookPart(const std::vector<records::Row>& rows, const Id& author, Timestamp now)
{
    const Span last = before(spanAt(now));
    return std::ranges::any_of(rows, [&](const records::Row& row) {
        return row.author.id == author && last.from <= row.happened && row.happened < last.until && belongs(row, last);
    });
}

bool belongs(const records::Row& row, const Span& span)
{
    // What finishing makes, what stands beside another record, who people are, and what Today shows.
    static const std::array made{kShiftKind, kNightKind, kHandoverKind,    kReplyKind,       kClaimKind, kPackKind,
                                 kYoungKind, kStaffKind, kAppointmentKind, kWhereaboutsKind, kDutyKind, kAdaptationKind, kAlarmDealtKind,
                                 QStringLiteral("citation")};
    if (row.voided || std::ranges::find(made, row.kind) != made.end()) {
        return false;
    }
    return span.from <= row.happened && row.happened.ms < span.until.ms + kGraceMs;
}

std::vector<Check> checksOf(const catalogue::Kind& shift, std::optional<Timestamp> then)
{
    std::vector<Check> checks;
    for (const catalogue::Field& field : shift.fields) {
        const bool money = field.type == catalogue::FieldType::Money;
        const bool retired = then ? field.retiredAt(*then) : field.retired;
        if (!retired && (money || field.type == catalogue::FieldType::Flag)) {
            checks.push_back({.id = field.id, .money = money, .done = false, .pence = {}});
        }
    }
    return checks;
}

std::vector<Check> checksNow(const catalogue::Kind& shift, const std::vector<Check>& before)
{
    std::vector<Check> checks = checksOf(shift);
    for (Check& check : checks) {
        const auto same = std::ranges::find(before, check.id, &Check::id);
        check = same == before.end() ? check : *same;
    }
    return checks;
}

std::vector<Left> whatIsLeft(const ShiftDraft& draft)
{
    std::vector<Left> left;
    for (const Night& night : draft.nights) {
        if (!night.away && night.how == NightHow::Unsaid) {
            left.push_back({.person = night.person, .check = {}});
        }
    }
    for (const Check& check : draft.checks) {
        if (!check.done) {
            left.push_back({.person = {}, .check = check.id});
        }
    }
    return left;
}

int percentDone(const ShiftDraft& draft)
{
    const auto nights = std::ranges::count(draft.nights, false, &Night::away);
    const auto asked = nights + static_cast<std::ptrdiff_t>(draft.checks.size());
    const auto left = static_cast<std::ptrdiff_t>(whatIsLeft(draft).size());
    return asked == 0 ? 100 : static_cast<int>((asked - left) * 100 / asked);
}

QString moved(const QString& time, int minutes, const QString& start)
{
    const QTime from = QTime::fromString(time, QStringLiteral("HH:mm"));
    return from.isValid() ? from.addSecs(minutes * 60).toString(QStringLiteral("HH:mm")) : start;
}

std::optional<QString> timeOf(const QString& typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty()) {
        return QString();
    }
    for (const char* format : {"H:m", "H.m", "HHmm", "Hmm", "H"}) {
        const QString as = QString::fromLatin1(format);
        // "Hmm" would read 705 as 70:5; three digits are told apart by hand.
        const QString text = as == QLatin1String("Hmm") && trimmed.size() == 3 ? u'0' + trimmed : trimmed;
        const QTime time = QTime::fromString(text, as == QLatin1String("Hmm") ? QStringLiteral("HHmm") : as);
        if (time.isValid()) {
            return time.toString(QStringLiteral("HH:mm"));
        }
    }
    return std::nullopt;
}

Timestamp nextTime(const QString& time, Timestamp now)
{
    const QTime clock = QTime::fromString(time, QStringLiteral("HH:mm"));
    if (!clock.isValid()) {
        return now;
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::LocalTime);
    QDateTime then(local.date(), clock, Qt::LocalTime);
    if (then < local) {
        then = QDateTime(local.date().addDays(1), clock, Qt::LocalTime);
    }
    return {then.toMSecsSinceEpoch()};
}

Fields nightFields(const Night& night)
{
    Fields fields;
    if (night.how != NightHow::Unsaid) {
        fields[kHow] = howId(night.how);
    }
    if (!night.asleep.isEmpty()) {
        fields[kAsleep] = night.asleep;
    }
    if (!night.woke.isEmpty()) {
        fields[kWoke] = night.woke;
    }
    if (!night.text.isEmpty()) {
        fields[kText] = proseOf(night.text);
    }
    return fields;
}

void readNight(Night& night, const Fields& fields)
{
    const QString* how = valueOf<QString>(fields, kHow);
    night.how = NightHow::Unsaid;
    for (const NightHow each : {NightHow::Settled, NightHow::Up, NightHow::Unsettled}) {
        if (how && *how == howId(each)) {
            night.how = each;
        }
    }
    const QString* asleep = valueOf<QString>(fields, kAsleep);
    const QString* woke = valueOf<QString>(fields, kWoke);
    const Prose* text = valueOf<Prose>(fields, kText);
    night.asleep = asleep ? *asleep : QString();
    night.woke = woke ? *woke : QString();
    night.text = text ? joinProse(*text) : QString();
}

Fields shiftFields(const ShiftDraft& draft)
{
    Fields fields;
    fields[QStringLiteral("name")] = draft.name;
    fields[kFrom] = draft.span.from.ms;
    fields[kTo] = draft.span.until.ms;
    fields[QStringLiteral("workers")] = draft.workers;
    if (draft.lead) {
        fields[QStringLiteral("lead")] = *draft.lead;
    }
    if (!draft.incoming.empty()) {
        fields[QStringLiteral("incoming")] = draft.incoming;
    }
    if (!draft.text.isEmpty()) {
        fields[kText] = proseOf(draft.text);
    }
    for (const Check& check : draft.checks) {
        if (check.money && check.done && check.pence) {
            fields[check.id] = *check.pence;
        } else if (!check.money && check.done) {
            fields[check.id] = true;
        }
    }
    return fields;
}

void readShift(ShiftDraft& draft, const Fields& fields)
{
    const Prose* text = valueOf<Prose>(fields, kText);
    const auto* workers = valueOf<std::vector<Id>>(fields, QStringLiteral("workers"));
    const auto* incoming = valueOf<std::vector<Id>>(fields, QStringLiteral("incoming"));
    const Id* lead = valueOf<Id>(fields, QStringLiteral("lead"));
    draft.text = text ? joinProse(*text) : QString();
    draft.workers = workers ? *workers : std::vector<Id>{};
    draft.incoming = incoming ? *incoming : std::vector<Id>{};
    draft.lead = lead ? std::optional(*lead) : std::nullopt;
    for (Check& check : draft.checks) {
        const bool* flag = valueOf<bool>(fields, check.id);
        const std::int64_t* pence = valueOf<std::int64_t>(fields, check.id);
        check.done = check.money ? pence != nullptr : flag && *flag;
        if (pence) {
            check.pence = *pence;
        }
    }
}

records::FinishShift finishOf(const ShiftDraft& draft, std::vector<Id> handedOver, Timestamp now)
{
    records::FinishShift finish;
    finish.shift.kind = kShiftKind;
    finish.shift.happened = draft.span.from;
    finish.shift.fields = shiftFields(draft);
    if (std::ranges::any_of(draft.checks, &Check::done)) {
        finish.shift.fields[QStringLiteral("checked")] = now.ms;
    }
    for (const Night& night : draft.nights) {
        if (!night.away && somethingSaid(night)) {
            records::AddRecord record;
            record.kind = kNightKind;
            record.about = {night.person};
            record.happened = std::min(now, draft.span.until);
            record.fields = nightFields(night);
            finish.nights.push_back(std::move(record));
        }
    }
    finish.handedOver = std::move(handedOver);
    return finish;
}

}  // namespace hearth::practice
