// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/letter_vm.h"

#include "core/practice/handover.h"
#include "core/practice/names.h"
#include "ui/models/people.h"
#include "ui/text/words.h"

#include <QDate>

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kReason = QStringLiteral("reason");
const QString kReplyHow = QStringLiteral("how");
const QString kReplyVoice = QStringLiteral("voice");

int numberIn(const Fields& fields, const QString& id, int otherwise)
{
    const auto found = fields.find(id);
    const auto* number = found == fields.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return number ? static_cast<int>(*number) : otherwise;
}

bool somethingIn(const std::vector<LetterParagraph>& text)
{
    return std::ranges::any_of(text, [](const LetterParagraph& each) { return !each.text.trimmed().isEmpty(); });
}

QString plain(const std::vector<LetterParagraph>& text)
{
    QStringList all;
    for (const LetterParagraph& each : text) {
        all.append(each.text);
    }
    return all.join(QLatin1Char('\n'));
}

/// The first sentence, at most 140 characters, for a line in the basket.
QString firstWords(const QString& text)
{
    const QString line = text.section(QLatin1Char('\n'), 0, 0, QString::SectionSkipEmpty).trimmed();
    const auto space = line.lastIndexOf(QLatin1Char(' '), 138);
    return line.size() <= 140 ? line : line.left(space > 0 ? space : 139) + QChar(u'…');
}

}  // namespace

LetterParagraph shown(const Paragraph& paragraph)
{
    LetterParagraph one{paragraph.id, ParagraphMark::None, paragraph.text};
    switch (paragraph.mark) {
    case Mark::Fact:
        one.mark = ParagraphMark::Fact;
        break;
    case Mark::View:
        one.mark = ParagraphMark::View;
        break;
    case Mark::Told:
        one.mark = ParagraphMark::Told;
        break;
    case Mark::None:
    case Mark::Quote:
        break;
    }
    return one;
}

Prose proseFrom(const std::vector<LetterParagraph>& paragraphs)
{
    Prose prose;
    for (const LetterParagraph& each : paragraphs) {
        Mark mark = Mark::None;
        switch (each.mark) {
        case ParagraphMark::Fact:
            mark = Mark::Fact;
            break;
        case ParagraphMark::View:
            mark = Mark::View;
            break;
        case ParagraphMark::Told:
            mark = Mark::Told;
            break;
        case ParagraphMark::None:
            break;
        }
        const QString id = each.id.isEmpty() ? QStringLiteral("p%1").arg(prose.size() + 1) : each.id;
        prose.push_back({id, mark, each.text});
    }
    return prose;
}

LetterVm::LetterVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
    connect(&m_drafts, &DraftKeeper::changed, this, [this] {
        LetterState next = m_state;
        next.kept = m_drafts.kept();
        if (m_drafts.lastError()) {
            next.problem = m_drafts.lastError();
        }
        update(std::move(next));
    });
}

void LetterVm::startNew(const QString& kind, const std::vector<Id>& about)
{
    (void)m_drafts.flush();
    LetterState next;
    next.kind = kind;
    next.aboutIds = about;
    next.writing = true;
    m_view = {};
    if (auto people = m_book.run(records::ListPeople{})) {
        m_people = std::move(people.value());
    } else {
        next.problem = people.error();
    }
    m_state = next;
    loadDraft(next, slot());
    update(std::move(next));
}

void LetterVm::open(const Id& record)
{
    (void)m_drafts.flush();
    LetterState next;
    next.record = record;
    auto people = m_book.run(records::ListPeople{});
    auto view = m_book.run(records::Show{.record = record});
    if (!people || !view) {
        next.problem = people ? view.error() : people.error();
        m_view = {};
        update(std::move(next));
        return;
    }
    m_people = std::move(people.value());
    m_view = std::move(view.value());
    next.kept = m_state.record == record ? m_state.kept : Timestamp{};
    m_state.record = record;
    loadDraft(next, QStringLiteral("amend:") + record.text());
    next.amending = somethingIn(next.text);
    const auto reply = m_book.run(records::LoadDrafts{.slot = QStringLiteral("reply:") + record.text()});
    if (reply && !reply->empty()) {
        const Fields& fields = reply->front().fields;
        if (const auto text = fields.find(practice::kText);
            text != fields.end() && std::holds_alternative<Prose>(text->second)) {
            next.reply = {numberIn(fields, kReplyVoice, 0),
                          static_cast<How>(numberIn(fields, kReplyHow, static_cast<int>(How::TypedTogether))),
                          joinProse(std::get<Prose>(text->second))};
            next.panel = next.reply.text.isEmpty() ? LetterPanel::None : LetterPanel::Reply;
        }
    }
    update(std::move(next));
}

void LetterVm::loadDraft(LetterState& next, const QString& slot)
{
    const auto drafts = m_book.run(records::LoadDrafts{.slot = slot});
    if (!drafts || drafts->empty()) {
        return;
    }
    for (const auto& [field, value] : drafts->front().fields) {
        if (field == practice::kText && std::holds_alternative<Prose>(value)) {
            std::ranges::transform(std::get<Prose>(value), std::back_inserter(next.text), shown);
        } else if (field == practice::kTitle && std::holds_alternative<QString>(value)) {
            next.title = std::get<QString>(value);
        } else if (field == kReason && std::holds_alternative<QString>(value)) {
            next.reason = std::get<QString>(value);
        }
    }
    next.kept = drafts->front().kept;
}

QString LetterVm::slot() const
{
    if (!m_state.record.isNil()) {
        return QStringLiteral("amend:") + m_state.record.text();
    }
    const QString whose = m_state.aboutIds.empty() ? QStringLiteral("house") : m_state.aboutIds.front().text();
    return QStringLiteral("%1:new:%2").arg(m_state.kind, whose);
}

void LetterVm::editTitle(const QString& title)
{
    if (title == m_state.title) {
        return;
    }
    LetterState next = m_state;
    next.title = title;
    update(std::move(next));
    m_drafts.touch(slot(), {{practice::kTitle, m_state.title}, {practice::kText, proseFrom(m_state.text)}});
}

void LetterVm::editText(std::vector<LetterParagraph> text)
{
    if (text == m_state.text) {
        return;
    }
    LetterState next = m_state;
    next.text = std::move(text);
    next.problem.reset();
    update(std::move(next));
    m_drafts.touch(slot(), {{m_state.amending ? kReason : practice::kTitle,
                             m_state.amending ? m_state.reason : m_state.title},
                            {practice::kText, proseFrom(m_state.text)}});
}

void LetterVm::startAmend()
{
    LetterState next = m_state;
    next.amending = true;
    next.panel = LetterPanel::None;
    update(std::move(next));
}

void LetterVm::editReason(const QString& reason)
{
    LetterState next = m_state;
    next.reason = reason;
    update(std::move(next));
    m_drafts.touch(slot(), {{kReason, m_state.reason}, {practice::kText, proseFrom(m_state.text)}});
}

bool LetterVm::sign()
{
    if (!m_state.canSign) {
        return false;
    }
    return m_state.amending ? signAmendment() : signLetter();
}

bool LetterVm::signLetter()
{
    records::AddRecord add;
    add.kind = m_state.kind;
    add.about = m_state.aboutIds;
    add.fields[practice::kText] = proseFrom(m_state.text);
    if (!m_state.title.trimmed().isEmpty()) {
        add.fields[practice::kTitle] = m_state.title;
    }
    add.draft = slot();
    const auto saved = m_book.run(add);
    if (!done(saved)) {
        return false;
    }
    m_drafts.forget(add.draft);
    const Id id = saved->id;
    open(id);
    Q_EMIT signedNow(id);
    return true;
}

bool LetterVm::signAmendment()
{
    // What is added stands after what stands already, each paragraph with an id of its own, so that
    // the record as a whole reads on and the original's paragraphs keep theirs.
    Prose whole;
    if (const auto text = m_view.fields.find(practice::kText);
        text != m_view.fields.end() && std::holds_alternative<Prose>(text->second)) {
        whole = std::get<Prose>(text->second);
    }
    const QString version = QString::number(m_view.versions.size());
    std::size_t number = 0;
    for (Paragraph& each : proseFrom(m_state.text)) {
        each.id = QStringLiteral("v%1p%2").arg(version, QString::number(++number));
        whole.push_back(std::move(each));
    }
    records::AmendRecord amend;
    amend.record = m_state.record;
    amend.fields[practice::kText] = std::move(whole);
    amend.reason = m_state.reason.trimmed().isEmpty() ? tr("More to say.") : m_state.reason;
    amend.draft = slot();
    if (!done(m_book.run(amend))) {
        return false;
    }
    m_drafts.forget(amend.draft);
    const Id id = m_state.record;
    m_state = {};
    open(id);
    Q_EMIT signedNow(id);
    return true;
}

bool LetterVm::done(const Result<records::Saved>& saved)
{
    LetterState next = m_state;
    next.problem = saved ? std::nullopt : std::optional(saved.error());
    update(std::move(next));
    return saved.ok();
}

void LetterVm::openPanel(LetterPanel panel)
{
    LetterState next = m_state;
    next.panel = panel;
    next.problem.reset();
    update(std::move(next));
}

void LetterVm::closePanel()
{
    openPanel(LetterPanel::None);
}

void LetterVm::editReply(const ReplyDraft& reply)
{
    if (reply == m_state.reply) {
        return;
    }
    LetterState next = m_state;
    next.reply = reply;
    update(std::move(next));
    m_drafts.touch(QStringLiteral("reply:") + m_state.record.text(),
                   {{practice::kText, proseOf(reply.text)},
                    {kReplyVoice, static_cast<std::int64_t>(reply.voice)},
                    {kReplyHow, static_cast<std::int64_t>(reply.how)}});
}

bool LetterVm::keepReply()
{
    const auto voice = static_cast<std::size_t>(m_state.reply.voice);
    if (m_state.reply.text.trimmed().isEmpty() || voice >= m_state.aboutIds.size()) {
        return false;
    }
    records::ReplyTo reply;
    reply.record = m_state.record;
    reply.text = proseOf(m_state.reply.text);
    reply.voice = m_state.aboutIds[voice];
    reply.how = m_state.reply.how;
    reply.draft = QStringLiteral("reply:") + m_state.record.text();
    const auto saved = m_book.run(reply);
    if (!done(saved)) {
        return false;
    }
    m_drafts.forget(reply.draft);
    const Id id = saved->id;
    open(m_state.record);
    Q_EMIT replied(id);
    return true;
}

bool LetterVm::withhold(const QString& reason, const QDate& review)
{
    records::Withhold act;
    act.record = m_state.record;
    act.reason = reason;
    act.review = review.toString(Qt::ISODate);
    if (!done(m_book.run(act))) {
        return false;
    }
    open(m_state.record);
    return true;
}

bool LetterVm::release(const QString& reason)
{
    if (!done(m_book.run(records::Release{.record = m_state.record, .reason = reason}))) {
        return false;
    }
    open(m_state.record);
    return true;
}

bool LetterVm::voidIt(const QString& reason)
{
    if (!done(m_book.run(records::VoidRecord{.record = m_state.record, .reason = reason}))) {
        return false;
    }
    open(m_state.record);
    return true;
}

bool LetterVm::wrongPerson(const QList<int>& right, const QString& reason)
{
    records::WrongPerson act;
    act.record = m_state.record;
    act.reason = reason;
    for (const int place : right) {
        act.right.push_back(m_othersIds.at(static_cast<std::size_t>(place)));
    }
    const auto saved = m_book.run(act);
    if (!done(saved)) {
        return false;
    }
    const Id written = saved->id;
    open(written);
    Q_EMIT moved(written);
    return true;
}

bool LetterVm::handOver()
{
    if (m_state.record.isNil()) {
        return false;
    }
    records::AddRecord add;
    add.kind = practice::kHandoverKind;
    add.about = m_state.aboutIds;
    const QString words = m_state.title.isEmpty() ? firstWords(m_view.text()) : m_state.title;
    add.fields = {{practice::kText, proseOf(words)},
                  {practice::kWeight, practice::weightId(practice::Weight::Know)},
                  {practice::kFrom, m_state.record}};
    const auto saved = m_book.run(add);
    if (!done(saved)) {
        return false;
    }
    Q_EMIT handedOver(saved->id);
    return true;
}

void LetterVm::update(LetterState next)
{
    describe(next);
    const bool about = !next.aboutIds.empty() || next.kind != practice::kLetterKind;
    const bool open = next.writing || next.amending;
    next.canSign = open && about && somethingIn(next.text);
    next.otherNames = open ? otherNamesLine(otherNamesIn(plain(next.text), m_people, next.aboutIds)) : QString();
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
