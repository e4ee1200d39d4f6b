// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/coverage.h"
#include "core/evidence/pack.h"
#include "core/records/desk.h"

namespace hearth::evidence {

Sources sourcesOf(records::Desk& desk)
{
    Sources sources;
    sources.show = [&desk](const Id& id) {
        records::Show show;
        show.record = id;
        return desk.run(show);
    };
    sources.timeline = [&desk](const records::Timeline& timeline) { return desk.run(timeline); };
    sources.people = [&desk] {
        records::ListPeople everyone;
        everyone.includeLeft = true;
        return desk.run(everyone);
    };
    sources.readers = [&desk](const Id& id) {
        records::WhoHasRead who;
        who.record = id;
        return desk.run(who);
    };
    sources.head = [&desk]() -> Result<QString> {
        const auto status = desk.run(records::BookStatus{});
        if (!status) {
            return status.error();
        }
        return status->head;
    };
    sources.makePack = [&desk](const records::MakePack& pack) { return desk.run(pack); };
    sources.kind = [&desk](const QString& id) { return desk.catalogue().kind(id); };
    sources.standardName = [&desk](const QString& id) {
        return desk.catalogue().standardName(id, true);
    };
    sources.roleName = [&desk](const QString& role) { return desk.catalogue().roleName(role); };
    for (const auto& kind : desk.catalogue().kinds()) {
        sources.kinds << kind.id;
    }
    sources.standards = desk.catalogue().standards();
    sources.home = desk.homeName();
    sources.now = [&desk] { return desk.book().now(); };
    return sources;
}

Result<PackModel> assemble(records::Desk& desk, const PackRequest& request)
{
    return assemble(sourcesOf(desk), request);
}

Result<Coverage> coverage(records::Desk& desk, const QDate& from, const QDate& until,
                          const QTimeZone& zone)
{
    return coverage(sourcesOf(desk), from, until, zone);
}

}  // namespace hearth::evidence
