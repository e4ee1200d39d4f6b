// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <algorithm>

// One page of the window, read as one, and what is asked before a page is chosen.
namespace hearth::records {

namespace {

const ledger::Sql kAnswers("SELECT target FROM @.link WHERE source = ?1 AND relation = 'to' LIMIT 1");

}  // namespace

Result<int> Desk::Private::handle(const ReadPage& command)
{
    class Asked final : public Reader {
    public:
        explicit Asked(Private& desk) : m_desk(desk) {}
        Result<RecordView> run(const Show& question) override { return m_desk.shown(question, &ids); }
        Result<Page> run(const Timeline& question) override { return m_desk.pageOf(question, &ids); }

        std::vector<Id> ids;

    private:
        Private& m_desk;
    };
    if (!command.ask) {
        return fail(ErrorCode::Invalid, "records.read-page:ask");
    }
    Asked asked(*this);
    const Status answered = command.ask(asked);
    std::ranges::sort(asked.ids);
    asked.ids.erase(std::ranges::unique(asked.ids).begin(), asked.ids.end());
    // The asker has the words of what was answered, whatever became of the rest.
    if (auto noted = recordReading(asked.ids); !noted) {
        return noted.error();
    }
    return answered ? Result<int>(static_cast<int>(asked.ids.size())) : answered.error();
}

Result<KindOf::Answer> Desk::Private::handle(const KindOf& command)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(Show::kName, *head); !may) {
        // Whether there is such a record is not said either.
        const bool hidden = may.error().code == ErrorCode::Refused;
        return hidden ? fail(ErrorCode::NotFound, "records.find") : may.error();
    }
    KindOf::Answer answer{head->kind, Id()};
    if (head->kind == u"reply") {
        auto ask = parts.database->prepare(kAnswers.in(head->schema));
        auto row = ask.bind(1, head->id).step();
        if (!row) {
            return row.error();
        }
        answer.answers = *row ? ask.id(0) : Id();
    }
    return answer;
}

}  // namespace hearth::records
