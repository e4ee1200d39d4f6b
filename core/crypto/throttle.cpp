// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/throttle.h"

#include "core/crypto/cbor_fields.h"
#include "core/crypto/durable_file.h"
#include "core/crypto/keys.h"

#include <QCborStreamWriter>
#include <QFile>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <vector>

#include <ctime>

namespace hearth::crypto {

namespace {

constexpr std::array<int, 9> kWaitSeconds{0, 0, 0, 0, 5, 15, 30, 60, 300};
constexpr quint64 kLastStep = kWaitSeconds.size() - 1;
constexpr quint64 kStepAfterDamage = 6;  // 30 s
constexpr qsizetype kFileLimit = 1024 * 1024;
constexpr quint64 kMaxEntries = 4096;
constexpr qsizetype kMaxBootBytes = 64;
constexpr quint64 kMaxFailures = 1'000'000'000;
constexpr quint64 kMaxMoment = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kChecksumBytes = 32;

// One person's standing. The nil person stands for everyone without an entry of their own.
struct Entry {
    Id person;
    quint64 failures = 0;
    quint64 step = 0;      // where in the table; ahead of `failures` after a damaged file
    std::int64_t wallMs = 0;
    QString boot;
    std::int64_t bootSeconds = 0;
};

struct Now {
    Timestamp wall;
    BootTime boot;
};

using Entries = std::vector<Entry>;

const QByteArray& magic()
{
    static const QByteArray bytes = QByteArrayLiteral("HEARTHT1");
    return bytes;
}

QByteArray encodeEntries(const Entries& entries)
{
    QByteArray payload;
    QCborStreamWriter writer(&payload);
    writer.startArray(entries.size());
    for (const Entry& entry : entries) {
        writer.startMap(6);
        writer.append(quint64(0));
        writer.append(entry.person.bytes());
        writer.append(quint64(1));
        writer.append(entry.failures);
        writer.append(quint64(2));
        writer.append(entry.step);
        writer.append(quint64(3));
        writer.append(static_cast<quint64>(entry.wallMs));
        writer.append(quint64(4));
        writer.append(QStringView(entry.boot));
        writer.append(quint64(5));
        writer.append(static_cast<quint64>(entry.bootSeconds));
        writer.endMap();
    }
    writer.endArray();
    return magic() + hash(payload, kChecksumBytes) + payload;
}

Entry readEntry(FieldReader& reader)
{
    Entry entry;
    reader.enterMap(6);
    reader.key(0);
    entry.person = Id::fromBytes(reader.bytes(16, 16)).value_or(Id());
    reader.key(1);
    entry.failures = reader.number(kMaxFailures);
    reader.key(2);
    entry.step = reader.number(kLastStep);
    reader.key(3);
    entry.wallMs = static_cast<std::int64_t>(reader.number(kMaxMoment));
    reader.key(4);
    entry.boot = reader.text(kMaxBootBytes);
    reader.key(5);
    entry.bootSeconds = static_cast<std::int64_t>(reader.number(kMaxMoment));
    reader.leave();
    return entry;
}

// Nothing when the bytes are not, to the last one, what encodeEntries makes.
std::optional<Entries> decodeEntries(const QByteArray& bytes)
{
    const qsizetype payloadAt = magic().size() + static_cast<qsizetype>(kChecksumBytes);
    if (bytes.size() < payloadAt) {
        return std::nullopt;
    }
    Entries entries;
    FieldReader reader(QByteArrayView(bytes).sliced(payloadAt));
    const std::uint64_t count = reader.enterArray(kMaxEntries);
    for (std::uint64_t i = 0; i < count && reader.ok(); ++i) {
        entries.push_back(readEntry(reader));
    }
    reader.leave();
    if (!reader.ok() || encodeEntries(entries) != bytes) {
        return std::nullopt;
    }
    return entries;
}

void startAt(Entry& entry, const Now& now)
{
    entry.wallMs = std::max<std::int64_t>(now.wall.ms, 0);
    entry.boot = now.boot.boot.left(kMaxBootBytes);
    entry.bootSeconds = std::max<std::int64_t>(now.boot.seconds, 0);
}

// True while the wait's start can be measured from: same boot, and no clock has gone back.
bool startStands(const Entry& entry, const Now& now)
{
    return entry.boot == now.boot.boot.left(kMaxBootBytes) && now.boot.seconds >= entry.bootSeconds
           && now.wall.ms >= entry.wallMs;
}

Entry* find(Entries& entries, const Id& person)
{
    const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.person == person; });
    return at == entries.end() ? nullptr : &*at;
}

// The entry that counts for `person`: their own, or else everyone's.
Entry* standing(Entries& entries, const Id& person)
{
    Entry* own = find(entries, person);
    return own != nullptr ? own : find(entries, Id());
}

Entries readEntries(const QString& path, const QByteArray& unsaved, const Now& now, bool& changed)
{
    changed = false;
    const auto file = unsaved.isEmpty() ? readSmallFile(path, kFileLimit) : Result<QByteArray>(unsaved);
    if (!file && file.error().code == ErrorCode::NotFound) {
        return {};
    }
    if (auto entries = file ? decodeEntries(*file) : std::nullopt) {
        return std::move(*entries);
    }
    // Damaged: neither an open gate nor a locked one. Everyone waits as after the sixth wrong try.
    Entry everyone;
    everyone.step = kStepAfterDamage;
    startAt(everyone, now);
    changed = true;
    return {everyone};
}

Status keep(const QString& path, QByteArray& unsaved, const Entries& entries)
{
    QByteArray bytes = encodeEntries(entries);
    const Status written = replaceFile(path, bytes);
    unsaved = written ? QByteArray() : std::move(bytes);
    return written;
}

}  // namespace

BootTime systemBootTime()
{
    BootTime time;
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (file.open(QIODevice::ReadOnly)) {
        time.boot = QString::fromLatin1(file.readAll().trimmed());
    }
    timespec spec{};
    if (::clock_gettime(CLOCK_BOOTTIME, &spec) == 0) {
        time.seconds = spec.tv_sec;
    }
    return time;
}

Throttle::Throttle(QString path, Clock clock, BootClock boot)
    : m_path(std::move(path)), m_clock(std::move(clock)), m_boot(std::move(boot))
{
}

int Throttle::secondsToWait(const Id& person) const
{
    const Now now{m_clock(), m_boot()};
    bool changed = false;
    Entries entries = readEntries(m_path, m_unsaved, now, changed);
    Entry* entry = standing(entries, person);
    const int wait = entry == nullptr ? 0 : kWaitSeconds[entry->step];
    if (wait > 0 && !startStands(*entry, now)) {
        startAt(*entry, now);
        changed = true;
    }
    if (changed) {
        // A refusing disk is answered by m_unsaved; the next failure reports it.
        static_cast<void>(keep(m_path, m_unsaved, entries).ok());
    }
    const std::int64_t elapsed = wait > 0 ? now.boot.seconds - entry->bootSeconds : 0;
    return elapsed >= wait ? 0 : wait - static_cast<int>(elapsed);
}

Status Throttle::failed(const Id& person)
{
    if (person.isNil()) {
        return fail(ErrorCode::Invalid, "throttle.failed:nobody");  // would count against everyone
    }
    const Now now{m_clock(), m_boot()};
    bool changed = false;
    Entries entries = readEntries(m_path, m_unsaved, now, changed);
    Entry next;
    if (const Entry* before = standing(entries, person)) {
        next = *before;
    }
    next.person = person;
    next.failures = std::min(next.failures + 1, kMaxFailures);
    next.step = std::min(next.step + 1, kLastStep);
    startAt(next, now);
    std::erase_if(entries, [&](const Entry& e) { return e.person == person; });
    entries.push_back(next);
    return keep(m_path, m_unsaved, entries);
}

Status Throttle::succeeded(const Id& person)
{
    if (person.isNil()) {
        return fail(ErrorCode::Invalid, "throttle.succeeded:nobody");
    }
    const Now now{m_clock(), m_boot()};
    bool changed = false;
    Entries entries = readEntries(m_path, m_unsaved, now, changed);
    if (!changed && standing(entries, person) == nullptr && m_unsaved.isEmpty()) {
        return {};
    }
    std::erase_if(entries, [&](const Entry& e) { return e.person == person; });
    if (!entries.empty() && find(entries, Id()) != nullptr) {
        // Where everyone waits, the one who got in needs an entry of their own that says so.
        Entry free;
        free.person = person;
        startAt(free, now);
        entries.push_back(free);
    }
    return keep(m_path, m_unsaved, entries);
}

int Throttle::failures(const Id& person) const
{
    const Now now{m_clock(), m_boot()};
    bool changed = false;
    Entries entries = readEntries(m_path, m_unsaved, now, changed);
    const Entry* entry = find(entries, person);
    return entry == nullptr ? 0 : static_cast<int>(entry->failures);
}

}  // namespace hearth::crypto
