// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/open_book.h"

#include <QStringList>


namespace hearth::test {

/// The calls a window made of its book, by the command's name.
struct Calls {
    QStringList made;

    /// Those that read people's records: each is one durable operation of the ledger.
    [[nodiscard]] QStringList readings() const
    {
        static const QStringList kReadings{QStringLiteral("show"), QStringLiteral("timeline"), QStringLiteral("search"),
                                           QStringLiteral("who-has-read"), QStringLiteral("print-handover")};
        QStringList found;
        for (const QString& call : made) {
            if (kReadings.contains(call)) {
                found.append(call);
            }
        }
        return found;
    }
};

/// Every act of `book` is noted in `calls`, which must outlive it, and then done as before.
inline void countCalls(ui::OpenBook& book, Calls& calls)
{
    const auto wrapEach = [&calls]<typename... Each>(std::tuple<ui::Ask<Each>...>& asks, std::tuple<Each...>*) {
        const auto wrap = [&calls]<typename Command>(ui::Ask<Command>& ask, Command*) {
            ask = [&calls, real = std::move(ask)](const Command& command) {
                // Two ask under a reading's permission and read nobody's words (tests/core/records proves it).
                const bool wordless = std::is_same_v<Command, records::CountRecords> || std::is_same_v<Command, records::KindOf>;
                calls.made.append(QString::fromLatin1(Command::kName) + (wordless ? QStringLiteral(" (no words)") : QString()));
                return real(command);
            };
        };
        (wrap(std::get<ui::Ask<Each>>(asks), static_cast<Each*>(nullptr)), ...);
    };
    wrapEach(book.asks, static_cast<records::AllCommands*>(nullptr));
}

}  // namespace hearth::test
