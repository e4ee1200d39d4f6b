// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/draft_keeper.h"

#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_tostring.hpp>

#include <functional>
#include <memory>

namespace Catch {
template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
}  // namespace Catch

namespace hearth::test {

inline QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Somebody at an open book: Alder House on Friday 13 March 2026, 07:20, with Callum, Jay and Mina
/// living there, Ben and Owen working, Grace managing. Ben sits down first.
class Sitting {
public:
    Sitting();

    /// Ends this sitting and begins one of `name` (a first name). View models of the old one must be gone.
    void openAs(const char* name);
    /// Every act goes to the real book again.
    void mend();

    /// From now on the book answers this command with an error of `code`.
    template <typename Command>
    void refuse(ErrorCode code)
    {
        book.answer<Command>([code](const Command&) -> Result<typename Command::Answer> {
            return Error{code, QStringLiteral("test"), 0};
        });
    }

    /// Counts in `count` how often the command reaches the real book.
    template <typename Command>
    void count(int& count)
    {
        book.answer<Command>([this, &count](const Command& command) {
            ++count;
            return world.desk->run(command);
        });
    }

    /// From now on the questions of a page go the way of questions by themselves, which a test may answer.
    void unfoldPages()
    {
        struct Through final : records::Reader {
            explicit Through(const ui::OpenBook& open) : book(open) {}
            Result<records::RecordView> run(const records::Show& question) override { return book.run(question); }
            Result<records::Page> run(const records::Timeline& question) override { return book.run(question); }
            const ui::OpenBook& book;
        };
        book.answer<records::ReadPage>([this](const records::ReadPage& page) -> Result<int> {
            Through reader(book);
            const Status asked = page.ask(reader);
            return asked ? Result<int>(0) : asked.error();
        });
    }

    [[nodiscard]] records::RecordView show(const Id& record);
    [[nodiscard]] std::vector<records::Row> rows(const char* kind);
    /// Fields of the draft kept in exactly this place; nothing when there is none.
    [[nodiscard]] std::optional<Fields> draft(const QString& slot);
    [[nodiscard]] bool hasDraft(const QString& slot) { return draft(slot).has_value(); }
    /// The words of that draft; null text when there is none.
    [[nodiscard]] QString draftText(const QString& slot);
    /// To a time of day of the same Friday (or of day `days` after it), this PC's time.
    void goTo(int hour, int minute, int days = 0);

    World world;
    ui::OpenBook book;
    std::unique_ptr<ui::DraftKeeper> drafts;
    Id callum, jay, mina, ben, owen, grace;
};

/// Turns the event loop until `wanted` holds or `ms` have passed.
bool comesTrue(const std::function<bool()>& wanted, int ms);

}  // namespace hearth::test
