// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/sources.h"
#include "core/records/desk.h"

namespace hearth::evidence {

Sources sourcesOf(const catalogue::Catalogue& catalogue, const QString& home,
                  std::function<Timestamp()> now)
{
    Sources sources;
    sources.kind = [&catalogue](const QString& id) { return catalogue.kind(id); };
    sources.standardName = [&catalogue](const QString& id) { return catalogue.standardName(id, true); };
    sources.standardHouse = [&catalogue](const QString& id) {
        const QString brief = shortStandard(id);
        return brief.isEmpty() ? catalogue.standardName(id, false) : brief;
    };
    sources.roleName = [&catalogue](const QString& role) { return catalogue.roleName(role); };
    for (const auto& kind : catalogue.kinds()) {
        sources.kinds << kind.id;
    }
    sources.standards = catalogue.standards();
    sources.home = home;
    sources.now = std::move(now);
    return sources;
}

Sources sourcesOf(records::Desk& desk)
{
    return sourcesFrom(
        desk.catalogue(), desk.homeName(), [&desk](const auto& command) { return desk.run(command); },
        [&desk] { return desk.book().now(); });
}

}  // namespace hearth::evidence
