// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/records/desk_commands.h"

#include <functional>
#include <tuple>
#include <utility>

namespace hearth::ui {

/// One command answered.
template <typename Command>
using Ask = std::function<Result<typename Command::Answer>(const Command&)>;

namespace detail {
template <typename Tuple>
struct AsksOf;
template <typename... Each>
struct AsksOf<std::tuple<Each...>> {
    using Type = std::tuple<Ask<Each>...>;
};
}  // namespace detail

/// The open book as a view model sees it: who is here and one function for each act. app/ binds the
/// functions to a records::Desk (see bindTo); a test binds those it needs.
struct OpenBook {
    records::PersonRef who;
    QString homeName;
    const catalogue::Catalogue* catalogue = nullptr;  ///< borrowed for the book's life
    Clock now = systemNow;
    detail::AsksOf<records::AllCommands>::Type asks;

    /// Errors: those of the command; Internal when nobody answers it.
    template <typename Command>
    Result<typename Command::Answer> run(const Command& command) const
    {
        const Ask<Command>& ask = std::get<Ask<Command>>(asks);
        if (!ask) {
            return fail(ErrorCode::Internal, "ui.open-book:unbound");
        }
        return ask(command);
    }

    template <typename Command>
    void answer(Ask<Command> ask)
    {
        std::get<Ask<Command>>(asks) = std::move(ask);
    }
};

/// Binds every act of `book` to `desk` (a records::Desk), which must outlive it.
template <typename Desk>
void bindTo(OpenBook& book, Desk& desk)
{
    const auto bindEach = [&desk]<typename... Each>(std::tuple<Ask<Each>...>& asks, std::tuple<Each...>*) {
        ((std::get<Ask<Each>>(asks) = [&desk](const Each& command) { return desk.run(command); }), ...);
    };
    bindEach(book.asks, static_cast<records::AllCommands*>(nullptr));
    book.who = desk.who();
    book.homeName = desk.homeName();
    book.catalogue = &desk.catalogue();
}

}  // namespace hearth::ui
