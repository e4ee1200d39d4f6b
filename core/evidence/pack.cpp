// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/pack.h"

#include "core/crypto/keys.h"
#include "core/evidence/assembly.h"

#include <algorithm>

namespace hearth::evidence {

namespace {

void addOnce(std::vector<Id>& ids, const Id& id)
{
    if (!id.isNil() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
        ids.push_back(id);
    }
}

}  // namespace

std::vector<Id> PackModel::cited() const
{
    std::vector<Id> ids;
    for (const Claim& claim : claims) {
        for (const auto* list : {&claim.shows, &claim.against}) {
            for (const Extract& extract : *list) {
                addOnce(ids, Id::fromText(extract.record).value_or(Id()));
            }
        }
    }
    return ids;
}

int PackModel::records() const
{
    return static_cast<int>(cited().size());
}

class PackWork::Private {
public:
    Private(Sources given, PackRequest asked, Press pages)
        : sources(std::move(given)), request(std::move(asked)), press(std::move(pages)),
          assembly(sources, request)
    {}

    enum class Stage { Reading, Printing, Writing, Done };

    Status print()
    {
        made.pack = assembly.model();
        if (request.record) {
            // Printed at the foot of its pages, so it is chosen before it is written.
            id = Id::make(sources.now());
            made.pack.id = id.text();
        }
        auto bytes = press(made.pack);
        if (!bytes) {
            return bytes.error();
        }
        made.bytes = std::move(*bytes);
        made.digest = QString::fromLatin1(crypto::hash(made.bytes, 32).toHex());
        return {};
    }

    Status write()
    {
        records::MakePack making = assembly.making(id);
        const auto* kind = sources.kind(QStringLiteral("pack"));
        if (fieldOf(kind, QStringLiteral("digest")) != nullptr) {
            making.pack.fields[QStringLiteral("digest")] = made.digest;
        }
        const auto saved = sources.makePack(making);
        return saved ? Status() : Status(saved.error());
    }

    Sources sources;
    PackRequest request;
    Press press;
    Assembly assembly;
    Stage stage = Stage::Reading;
    Id id;
    MadePack made;
    int done = 0;
    std::optional<Error> failed;
};

PackWork::PackWork(Sources sources, PackRequest request, Press press)
    : m(std::make_unique<Private>(std::move(sources), std::move(request), std::move(press)))
{}

PackWork::~PackWork() = default;
PackWork::PackWork(PackWork&&) noexcept = default;
PackWork& PackWork::operator=(PackWork&&) noexcept = default;

Result<bool> PackWork::step()
{
    using Stage = Private::Stage;
    if (m->failed) {
        return *m->failed;
    }
    Status did;
    switch (m->stage) {
    case Stage::Reading: {
        const auto more = m->assembly.step();
        did = more ? Status() : Status(more.error());
        m->stage = more && !*more ? Stage::Printing : Stage::Reading;
        break;
    }
    case Stage::Printing:
        did = m->print();
        m->stage = m->request.record ? Stage::Writing : Stage::Done;
        break;
    case Stage::Writing:
        did = m->write();
        m->stage = Stage::Done;
        break;
    case Stage::Done: return false;
    }
    if (!did) {
        m->failed = did.error();
        m->made = {};
        return did.error();
    }
    ++m->done;
    return m->stage != Stage::Done;
}

int PackWork::done() const
{
    return m->done;
}

int PackWork::total() const
{
    const int after = (m->stage <= Private::Stage::Printing ? 1 : 0) +
                      (m->request.record && m->stage != Private::Stage::Done ? 1 : 0);
    return m->done + m->assembly.left() + after;
}

const MadePack& PackWork::made() const
{
    return m->made;
}

Result<MadePack> makePack(Sources sources, const PackRequest& request, Press press)
{
    PackWork work(std::move(sources), request, std::move(press));
    while (true) {
        const auto more = work.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return work.made();
        }
    }
}

Result<PackModel> assemble(const Sources& sources, const PackRequest& request)
{
    Assembly assembly(sources, request);
    while (true) {
        const auto more = assembly.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return assembly.model();
        }
    }
}

}  // namespace hearth::evidence
