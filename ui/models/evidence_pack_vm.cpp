// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evidence_pack_vm.h"

#include "ui/text/dates.h"

#include <QElapsedTimer>

namespace hearth::ui {
namespace {

/// The window gets its turn after so long, in ms.
constexpr int kTurnMs = 40;
constexpr int kMonths = 5;
const QString kSlot = QStringLiteral("pack:next");

QString textIn(const Fields& fields, const char* field)
{
    const auto found = fields.find(QString::fromLatin1(field));
    const QString* text = found == fields.end() ? nullptr : std::get_if<QString>(&found->second);
    return text ? *text : QString();
}

}  // namespace

QString seasonPack(const QDate& day)
{
    switch (day.month()) {
    case 3: case 4: case 5: return PackVm::tr("Spring pack");
    case 6: case 7: case 8: return PackVm::tr("Summer pack");
    case 9: case 10: case 11: return PackVm::tr("Autumn pack");
    default: return PackVm::tr("Winter pack");
    }
}

PackVm::PackVm(const OpenBook& book, DraftKeeper& drafts, PackPress press, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts), m_press(std::move(press))
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &PackVm::step);
    const QDate today = text::dateOf(book.now(), text::localZone());
    m_state.until = today;
    m_state.from = QDate(today.year(), today.month(), 1).addMonths(-kMonths);
    m_state.title = seasonPack(today);
    const auto kept = m_book.run(records::LoadDrafts{.slot = kSlot});
    if (kept && !kept->empty()) {
        const Fields& fields = kept->front().fields;
        const QDate from = QDate::fromString(textIn(fields, "from"), Qt::ISODate);
        const QDate until = QDate::fromString(textIn(fields, "to"), Qt::ISODate);
        if (from.isValid() && until.isValid() && from <= until) {
            m_state.from = from;
            m_state.until = until;
        }
        m_state.title = textIn(fields, "title").isEmpty() ? m_state.title : textIn(fields, "title");
        m_state.letters = textIn(fields, "names") != QStringLiteral("stay");
    }
    describe(m_state);
}

void PackVm::describe(PackState& next) const
{
    next.claims = static_cast<int>(m_claims.size());
    const QString claims = next.claims == 1 ? tr("one claim") : tr("%1 claims").arg(countWord(next.claims));
    // Within a year nobody needs to be told which.
    const QString days = next.from.addYears(1) > next.until
                             ? tr("%1 to %2").arg(text::dayMonth(next.from), text::dayMonth(next.until))
                             : text::spanWithYears(next.from, next.until);
    next.line = tr("%1 · %2 · your judgement first, then what was written anyway").arg(days, claims);
}

void PackVm::setClaims(std::vector<Id> claims)
{
    m_claims = std::move(claims);
    PackState next = m_state;
    describe(next);
    update(std::move(next));
}

void PackVm::editTitle(const QString& title)
{
    PackState next = m_state;
    next.title = title;
    update(std::move(next));
    remember();
}

bool PackVm::setPeriod(const QDate& from, const QDate& until)
{
    if (!from.isValid() || !until.isValid() || from > until) {
        return false;
    }
    PackState next = m_state;
    next.from = from;
    next.until = until;
    describe(next);
    const bool other = from != m_state.from || until != m_state.until;
    update(std::move(next));
    remember();
    if (other) {
        Q_EMIT periodChanged();
    }
    return true;
}

void PackVm::setLetters(bool letters)
{
    PackState next = m_state;
    next.letters = letters;
    update(std::move(next));
    remember();
}

void PackVm::remember()
{
    m_drafts.touch(kSlot, {{QStringLiteral("title"), m_state.title},
                           {QStringLiteral("from"), m_state.from.toString(Qt::ISODate)},
                           {QStringLiteral("to"), m_state.until.toString(Qt::ISODate)},
                           {QStringLiteral("names"), m_state.letters ? QStringLiteral("letters") : QStringLiteral("stay")}});
}

bool PackVm::preview()
{
    return begin(false, {});
}

bool PackVm::make(const QString& file)
{
    return !file.isEmpty() && begin(true, file);
}

bool PackVm::begin(bool record, const QString& file)
{
    auto sources = sourcesOf(m_book);
    if (m_work || m_claims.empty() || !sources || !m_press.press) {
        return false;
    }
    evidence::PackRequest request;
    request.claims = m_claims;
    request.from = m_state.from;
    request.until = m_state.until;
    request.letters = m_state.letters;
    request.title = m_state.title.trimmed();
    request.record = record;
    m_file = file;
    m_work = std::make_unique<evidence::PackWork>(std::move(*sources), std::move(request), m_press.press);
    PackState next = m_state;
    next.working = true;
    next.done = 0;
    next.total = 0;
    next.doing = tr("Reading what it cites");
    next.made.clear();
    next.madeFile.clear();
    next.problem.reset();
    update(std::move(next));
    m_turn.start();
    return true;
}

void PackVm::stop()
{
    if (!m_work) {
        return;
    }
    m_turn.stop();
    m_work.reset();
    PackState next = m_state;
    next.working = false;
    next.doing.clear();
    next.made = tr("Stopped. No pack was made.");
    update(std::move(next));
}

void PackVm::step()
{
    QElapsedTimer turn;
    turn.start();
    while (m_work && turn.elapsed() < kTurnMs) {
        const auto more = m_work->step();
        if (!more) {
            m_turn.stop();
            m_work.reset();
            PackState next = m_state;
            next.working = false;
            next.doing.clear();
            next.problem = more.error();
            update(std::move(next));
            return;
        }
        if (!*more) {
            finish();
            return;
        }
    }
    PackState next = m_state;
    next.done = m_work->done();
    next.total = m_work->total();
    next.doing = next.total - next.done <= 2 ? tr("Laying out the pages") : tr("Reading %1 of %2").arg(next.done).arg(next.total);
    update(std::move(next));
}

void PackVm::finish()
{
    m_turn.stop();
    const std::unique_ptr<evidence::PackWork> work = std::move(m_work);
    PackState next = m_state;
    next.working = false;
    next.doing.clear();
    if (m_file.isEmpty()) {
        update(std::move(next));
        Q_EMIT previewReady(work->made().bytes);
        return;
    }
    // The making is in the book by now; a file that cannot be written is said, and can be tried anew.
    const Status written = m_press.write ? m_press.write(work->made().bytes, m_file) : Status();
    if (written) {
        next.made = tr("The pack is made. It is at %1").arg(m_file);
        next.madeFile = m_file;
    } else {
        next.problem = written.error();
    }
    const QString file = next.madeFile;
    update(std::move(next));
    if (!file.isEmpty()) {
        Q_EMIT packMade(file);
    }
}

void PackVm::update(PackState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
