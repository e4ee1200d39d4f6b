// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include "core/ledger/verify.h"
#include "core/records/proving.h"

#include <algorithm>

namespace hearth::records {

namespace {

constexpr auto kLast = "SELECT value FROM local_meta WHERE name = 'proved'";
constexpr auto kHashAt = "SELECT hash FROM ledger_op WHERE n = ?1";
constexpr auto kPutLast =
    "INSERT INTO local_meta (name, value) VALUES ('proved', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1";

QString reasonOf(ledger::Verdict verdict)
{
    switch (verdict) {
    case ledger::Verdict::Sound: return {};
    case ledger::Verdict::Altered: return QStringLiteral("altered");
    case ledger::Verdict::Truncated: return QStringLiteral("truncated");
    case ledger::Verdict::RolledBack: return QStringLiteral("rolled back");
    case ledger::Verdict::Unreadable: return QStringLiteral("unreadable");
    case ledger::Verdict::Signature: return QStringLiteral("signature");
    }
    return {};
}

}  // namespace

std::optional<LastProof> lastProved(const store::Database& database)
{
    auto ask = database.prepare(kLast);
    auto row = ask.step();
    if (!row || !*row) {
        return std::nullopt;
    }
    // "MILLISECONDS sound" or "MILLISECONDS bad"; this PC's own note, no part of the ledger.
    const QByteArrayList words = ask.blob(0).split(' ');
    bool number = false;
    const qlonglong ms = words.first().toLongLong(&number);
    return number && words.size() == 2 ? std::optional(LastProof{{ms}, words[1] == "sound"}) : std::nullopt;
}

Result<VerifyView> Desk::Private::proved(const ledger::Findings& found, bool pages)
{
    VerifyView view;
    view.ok = found.verdict == ledger::Verdict::Sound && pages && parts.alarms.isEmpty();
    view.operations = found.operations;
    view.of = found.operations;
    view.firstBad = found.firstBad;
    view.reason = reasonOf(found.verdict);
    view.unsigned_ = found.unsigned_;
    // Of the last operation that was proved: more may have been written meanwhile.
    auto ask = parts.database->prepare(kHashAt);
    auto row = ask.bind(1, found.operations).step();
    if (!row) {
        return row.error();
    }
    view.head = *row ? QString::fromLatin1(ask.blob(0).toHex().left(16)) : QString();
    view.at = book->now();
    if (found.verdict == ledger::Verdict::Sound && !pages) {
        view.reason = QStringLiteral("unreadable");
    } else if (found.verdict == ledger::Verdict::Sound && !parts.alarms.isEmpty()) {
        view.reason = parts.alarms.first() == u"entries-missing" ? QStringLiteral("truncated")
                                                                 : QStringLiteral("rolled back");
        view.firstBad = parts.ledger->operations();
    }
    if (!parts.readOnly) {
        // A note of this PC for people to see; what was found stands without it.
        auto put = parts.database->prepare(kPutLast);
        const QByteArray note = QByteArray::number(static_cast<qlonglong>(view.at.ms)) + (view.ok ? " sound" : " bad");
        (void)put.bind(1, QByteArrayView(note)).run();
    }
    return view;
}

Result<VerifyView> Desk::Private::handle(const VerifyBook& command)
{
    if (auto may = gate(VerifyBook::kName); !may) {
        return may.error();
    }
    if (command.how == VerifyBook::How::Whole) {
        auto pages = parts.database->soundPages();
        if (!pages) {
            return pages.error();
        }
        auto found = ledger::verify(*parts.ledger);
        return found ? proved(*found, *pages) : Result<VerifyView>(found.error());
    }
    if (command.how == VerifyBook::How::Start && !proving) {
        // Read before the thread begins: whatever it sees, the book has only grown since.
        auto anchor = parts.ledger->anchorState();
        if (!anchor && anchor.error().code != ErrorCode::Altered) {
            return anchor.error();
        }
        anchorHeld = anchor.ok();
        proving = std::make_unique<Proving>(parts.folder + QStringLiteral("/book.db"),
                                            access::databaseKey(parts), parts.ring.home,
                                            anchor ? *anchor : std::nullopt, parts.ledger->operations());
    }
    VerifyView view;
    view.done = false;
    if (command.how == VerifyBook::How::Stop || !proving) {
        proving.reset();
        view.of = parts.ledger->operations();
        return view;
    }
    view.operations = std::min(proving->operations(), proving->of());
    view.of = proving->of();
    // What it came to is told once, to who looks: a short book may be read before Start has answered.
    if (command.how == VerifyBook::How::Start || !proving->done()) {
        return view;
    }
    const auto ended = std::move(proving);
    if (!ended->found() || !ended->pages()) {
        return !ended->found() ? ended->found().error() : ended->pages().error();
    }
    ledger::Findings found = *ended->found();
    if (!anchorHeld && found.verdict == ledger::Verdict::RolledBack) {
        found.verdict = ledger::Verdict::Altered;
        found.firstBad = found.operations;
    }
    return proved(found, *ended->pages());
}

}  // namespace hearth::records
