// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "ui/models/home_vm.h"
#include "ui/models/letter_vm.h"
#include "ui/models/people.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <algorithm>

// How LetterVm puts a record into what the page shows.
namespace hearth::ui {
namespace {

const Prose* proseIn(const Fields& fields)
{
    const auto text = fields.find(practice::kText);
    return text == fields.end() ? nullptr : std::get_if<Prose>(&text->second);
}

QString kindWord(const catalogue::Catalogue* catalogue, const QString& id)
{
    const catalogue::Kind* kind = catalogue ? catalogue->kind(id) : nullptr;
    return kind ? kind->house : id;
}

/// What this version says that the one before did not.
std::vector<LetterParagraph> newIn(const Prose& now, const Prose* before)
{
    std::vector<LetterParagraph> fresh;
    for (const Paragraph& each : now) {
        if (!before || std::ranges::find(*before, each) == before->end()) {
            fresh.push_back(shown(each));
        }
    }
    return fresh;
}

}  // namespace

void LetterVm::describe(LetterState& next)
{
    if (!next.writing && m_view.id == next.record && !next.record.isNil()) {
        next.kind = m_view.kind;
        next.aboutIds.clear();
        for (const records::PersonRef& person : m_view.about) {
            next.aboutIds.push_back(person.id);
        }
    }
    next.about.clear();
    QStringList names;
    for (const Id& id : next.aboutIds) {
        if (const records::PersonRef* person = personIn(m_people, id)) {
            next.about.append(markOf(*person));
            names.append(person->firstName);
        }
    }
    next.others.clear();
    m_othersIds.clear();
    for (const records::PersonRef& person : youngOf(m_people)) {
        if (std::ranges::find(next.aboutIds, person.id) == next.aboutIds.end()) {
            next.others.append(markOf(person));
            m_othersIds.push_back(person.id);
        }
    }
    next.kindWord = kindWord(m_book.catalogue, next.kind);
    const QString whom = names.isEmpty() ? tr("the house") : listOf(names);
    if (next.writing) {
        const bool letter = next.kind == practice::kLetterKind;
        next.heading = letter ? tr("A letter to %1").arg(whom) : tr("A note about %1").arg(whom);
        next.line = tr("From %1").arg(m_book.who.firstName);
        next.parts.clear();
        next.mine = true;
        next.canReply = false;
    } else if (m_view.id == next.record && !next.record.isNil()) {
        const auto title = m_view.fields.find(practice::kTitle);
        const bool titled = title != m_view.fields.end() && std::holds_alternative<QString>(title->second);
        next.heading = titled && !std::get<QString>(title->second).isEmpty()
                           ? std::get<QString>(title->second)
                           : tr("%1, %2").arg(next.kindWord, text::longDay(text::dateOf(m_view.happened, text::localZone())));
        next.line = next.kind == practice::kLetterKind ? tr("A letter to %1, from %2").arg(whom, m_view.author.firstName)
                                                       : tr("%1 about %2, from %3").arg(next.kindWord, whom, m_view.author.firstName);
        describeParts(next);
        describeStanding(next);
        describeLinks(next);
        describeConflicts(next);
    }
    next.mayAskReaders = mayDo(m_book, QStringLiteral("who-has-read"));
    next.readers.clear();
    for (const QString& name : names) {
        next.readers.append(next.withheld ? tr("%1, not yet").arg(name) : tr("%1, all of it").arg(name));
    }
    next.readers.append(tr("The team at %1").arg(m_book.homeName));
}

void LetterVm::describeParts(LetterState& next) const
{
    const Timestamp now = m_book.now();
    next.parts.clear();
    const Prose* before = nullptr;
    std::vector<std::pair<Timestamp, LetterPart>> parts;
    for (const records::Version& version : m_view.versions) {
        const Prose* prose = proseIn(version.fields);
        LetterPart part;
        part.kind = before ? PartKind::Amendment : PartKind::Letter;
        if (const records::PersonRef* author = personIn(m_people, version.author)) {
            part.person = markOf(*author);
        }
        part.paragraphs = prose ? newIn(*prose, before) : std::vector<LetterParagraph>{};
        part.foot = signedLine(version.authorName, version.written, now);
        if (version.written.ms - version.happened.ms > 4LL * 60 * 60 * 1000 && !before) {
            part.foot += QLatin1Char(' ') + lateLine(version.happened, version.written, now);
        }
        part.reason = before ? version.reason : QString();
        part.id = m_view.id.text();
        if (prose) {
            before = prose;
        }
        parts.emplace_back(version.written, std::move(part));
    }
    for (const records::RecordView& reply : m_view.replies) {
        LetterPart part;
        part.kind = PartKind::Reply;
        part.person = markOf(reply.voice.id.isNil() ? reply.author : reply.voice);
        if (const Prose* prose = proseIn(reply.fields)) {
            part.paragraphs = newIn(*prose, nullptr);
        }
        part.foot = replyLine(reply, now);
        part.id = reply.id.text();
        parts.emplace_back(reply.written, std::move(part));
    }
    // The letter first, then what came after it in the order it came.
    std::ranges::stable_sort(parts, {}, [](const auto& each) { return each.first; });
    for (auto& [when, part] : parts) {
        next.parts.push_back(std::move(part));
    }
}

void LetterVm::describeStanding(LetterState& next) const
{
    const Timestamp now = m_book.now();
    next.voided = m_view.voided;
    next.withheld = m_view.withheld;
    next.mine = m_view.author.id == m_book.who.id;
    next.canReply = !m_view.voided && !m_view.about.empty();
    next.voidedLine.clear();
    next.withheldLine.clear();
    for (const records::Act& act : m_view.acts) {
        if (act.type == QLatin1String("void")) {
            next.voidedLine = tr("Void since %1, by %2: %3").arg(dayAndTime(act.written, now), act.authorName, act.reason);
        } else if (act.type == QLatin1String("withhold") && m_view.withheld) {
            const QDate review = QDate::fromString(act.review, Qt::ISODate);
            next.withheldLine = tr("Not for them yet, by %1: %2 Look again %3.")
                                    .arg(act.authorName, act.reason, review.isValid() ? text::longDay(review) : act.review);
        }
    }
}

void LetterVm::describeLinks(LetterState& next) const
{
    const auto lines = [this](const std::vector<records::LinkView>& links) {
        std::vector<LetterLink> shownLinks;
        for (const records::LinkView& link : links) {
            const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(link.kind) : nullptr;
            const QString when = dayAndTime(link.happened, m_book.now());
            const QString what = link.title.isEmpty() ? tr("%1, %2").arg(kindWord(m_book.catalogue, link.kind), when)
                                                      : tr("%1: %2").arg(kindWord(m_book.catalogue, link.kind), link.title);
            shownLinks.push_back({link.record, kind ? kind->icon : QString(), what});
        }
        return shownLinks;
    };
    next.cameFrom = lines(m_view.links);
    next.became = lines(m_view.backLinks);
    std::erase_if(next.became, [this](const LetterLink& link) {
        return std::ranges::any_of(m_view.replies, [&](const records::RecordView& reply) { return reply.id == link.record; });
    });
}

}  // namespace hearth::ui
