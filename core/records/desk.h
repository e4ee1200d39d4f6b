// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book.h"
#include "core/records/desk_commands.h"

#include <functional>
#include <memory>
#include <type_traits>

namespace hearth::records {

namespace detail {
template <typename Command, typename Tuple>
struct Listed;
template <typename Command, typename... Each>
struct Listed<Command, std::tuple<Each...>> : std::disjunction<std::is_same<Command, Each>...> {
};
}  // namespace detail

/// The one way to anything in an open book, for windows and command line alike: `run` asks the
/// policy, does the act in one transaction, and gives back plain values.
/// One thread at a time. Errors of every command: Refused, Invalid, NotFound, Disk, Damaged.
class Desk {
public:
    /// Takes the open book. The clock is the book's.
    explicit Desk(std::unique_ptr<access::Book> book);
    ~Desk();

    template <typename Command>
    Result<typename Command::Answer> run(const Command& command)
    {
        static_assert(detail::Listed<Command, AllCommands>::value, "list it in AllCommands and commands.json");
        return perform(command);
    }

    /// Who is at the desk.
    [[nodiscard]] const PersonRef& who() const;
    [[nodiscard]] QString homeName() const;
    [[nodiscard]] const catalogue::Catalogue& catalogue() const;
    [[nodiscard]] access::Book& book();

    /// Called after each change with the ids of the records that changed. One listener.
    std::function<void(const std::vector<Id>&)> onChanged;

private:
    template <typename Command>
    Result<typename Command::Answer> perform(const Command& command);

    struct Private;
    std::unique_ptr<Private> m;
};

}  // namespace hearth::records
