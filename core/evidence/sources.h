// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/pack_model.h"
#include "core/records/desk_commands.h"

#include "core/catalogue/catalogue.h"

#include <functional>

namespace hearth::records {
class Desk;
}

namespace hearth::evidence {

/// What a pack is made from, so that its rules can be tried without a book.
struct Sources {
    std::function<Result<records::RecordView>(const Id&)> show;
    std::function<Result<records::Page>(const records::Timeline&)> timeline;
    std::function<Result<records::CountRecords::Answer>(const records::CountRecords&)> count;
    std::function<Result<std::vector<records::PersonRef>>()> people;  ///< those who left too
    std::function<Result<std::vector<records::ReadingView>>(const Id&)> readers;
    std::function<Result<QString>()> head;  ///< 16 hex digits
    std::function<Result<records::Saved>(const records::MakePack&)> makePack;
    std::function<const catalogue::Kind*(const QString&)> kind;  ///< null when unknown
    std::function<QString(const QString&)> standardName;         ///< statutory
    std::function<QString(const QString&)> standardHouse;        ///< short: "Views and wishes"
    std::function<QString(const QString&)> roleName;
    QStringList kinds;      ///< every kind id
    QStringList standards;  ///< QS1..QS9 in order
    QString home;
    std::function<Timestamp()> now;
};

/// What the catalogue alone can answer: kinds, names, standards.
Sources sourcesOf(const catalogue::Catalogue& catalogue, const QString& home,
                  std::function<Timestamp()> now);

/// The desk as sources; borrowed for as long as they live.
Sources sourcesOf(records::Desk& desk);

/// Any open book as sources: a window's, by its seam. `run` answers every command it is given, as
/// records::Desk::run does. Borrowed for as long as they live.
template <typename Run>
Sources sourcesFrom(const catalogue::Catalogue& catalogue, const QString& home, Run run,
                    std::function<Timestamp()> now)
{
    Sources made = sourcesOf(catalogue, home, std::move(now));
    made.show = [run](const Id& id) { return run(records::Show{.record = id}); };
    made.timeline = [run](const records::Timeline& ask) { return run(ask); };
    made.count = [run](const records::CountRecords& ask) { return run(ask); };
    made.people = [run] { return run(records::ListPeople{.includeLeft = true}); };
    made.readers = [run](const Id& id) { return run(records::WhoHasRead{.record = id}); };
    made.head = [run]() -> Result<QString> {
        const auto status = run(records::BookStatus{});
        return status ? Result<QString>(status->head) : Result<QString>(status.error());
    };
    made.makePack = [run](const records::MakePack& pack) { return run(pack); };
    return made;
}

/// The field of a kind, or null.
const catalogue::Field* fieldOf(const catalogue::Kind* kind, const QString& field);

/// A standard in two or three words, as the map and the claim's tag have room for: "Views and wishes".
/// Empty when it is none of QS1 to QS9.
QString shortStandard(const QString& standard);

/// Regulation 6 to 14 of the Children's Homes (England) Regulations 2015 for QS1 to QS9; else 0.
int regulationOf(const QString& standard);

}  // namespace hearth::evidence
