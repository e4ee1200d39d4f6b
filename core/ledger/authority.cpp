// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/authority.h"

#include "core/crypto/slots.h"

#include <algorithm>
#include <set>

namespace hearth::ledger {

namespace {

constexpr auto kLed =
    "SELECT DISTINCT person FROM main.granted WHERE what = 'role' AND tag IN ('deputy', 'registered-manager')";
constexpr auto kSlots = "SELECT person, bytes FROM main.slot";
constexpr auto kHashOf =
    "SELECT o.hash FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain WHERE c.incarnation = ?1 AND o.seq = ?2";

bool isLeading(const Body& body)
{
    return body.type == OpType::Grant && body.kind == u"role"
           && (body.tag == u"deputy" || body.tag == u"registered-manager");
}

bool isPrivileged(OpType type)
{
    return type == OpType::Grant || type == OpType::Key || type == OpType::Slot || type == OpType::Erase;
}

struct Fresh {
    Header header;
    QByteArray hash;
    Body body;
    bool covered = false;
};

/// What is known of who may do what, growing while signatures are believed.
class Court {
public:
    explicit Court(const Ledger& ledger) : m_ledger(ledger) {}

    Status load();
    Status take(const std::vector<RawOperation>& operations);
    Status judge();

private:
    bool believe(Fresh& checkpoint);
    bool mayWrite(const Fresh& one) const;
    void learn(const Fresh& one);
    QByteArray hashAt(const Id& incarnation, std::int64_t seq);

    const Ledger& m_ledger;
    std::set<Id> m_led;
    std::map<Id, std::set<QByteArray>> m_keys;
    std::vector<Fresh> m_fresh;
    std::map<Id, std::map<std::int64_t, std::size_t>> m_places;
};

Status Court::load()
{
    auto led = m_ledger.database().prepare(kLed);
    for (auto row = led.step(); !row || *row; row = led.step()) {
        if (!row) {
            return row.error();
        }
        m_led.insert(led.id(0));
    }
    auto slots = m_ledger.database().prepare(kSlots);
    for (auto row = slots.step(); !row || *row; row = slots.step()) {
        if (!row) {
            return row.error();
        }
        if (const auto slot = crypto::decodeSlot(slots.blobView(1))) {
            m_keys[slots.id(0)].insert(slot->keys.sign);
        }
    }
    return {};
}

Status Court::take(const std::vector<RawOperation>& operations)
{
    const auto heads = m_ledger.heads();
    for (const RawOperation& raw : operations) {
        auto header = decodeHeader(raw.header);
        if (!header) {
            return header.error();
        }
        const auto known = heads.find(header->incarnation);
        if (known != heads.end() && header->seq <= known->second) {
            continue;
        }
        Fresh one{std::move(*header), hashOf(raw.header), {}, false};
        one.body.type = OpType::Read;  // nothing that needs a right, when its words are sealed or gone
        if (!raw.parts.empty() && raw.parts.front() && one.header.parts.front().audience == Audience::Team) {
            auto body = decodeBody(raw.parts.front()->stored);
            if (!body) {
                return body.error();
            }
            one.body = std::move(*body);
        }
        m_places[one.header.incarnation][one.header.seq] = m_fresh.size();
        m_fresh.push_back(std::move(one));
    }
    if (heads.empty() && !m_fresh.empty()) {
        // An empty book: its founder is whoever wrote first, and is believed about their own key.
        const Id founder = m_fresh.front().header.author;
        m_led.insert(founder);
        for (const Fresh& one : m_fresh) {
            if (one.body.type == OpType::Slot && one.body.record == founder && one.header.author == founder) {
                learn(one);
            }
        }
    }
    return {};
}

void Court::learn(const Fresh& one)
{
    if (isLeading(one.body)) {
        m_led.insert(one.body.record);
    } else if (one.body.type == OpType::Slot) {
        if (const auto slot = crypto::decodeSlot(one.body.blob)) {
            m_keys[one.body.record].insert(slot->keys.sign);
        }
    }
}

bool Court::mayWrite(const Fresh& one) const
{
    if (m_led.contains(one.header.author)) {
        return true;
    }
    if (one.header.author != one.body.record) {
        return false;
    }
    if (one.body.type == OpType::Slot) {
        // A new passphrase keeps the pair; a new pair is for someone who leads the home to give.
        const auto slot = crypto::decodeSlot(one.body.blob);
        const auto known = m_keys.find(one.body.record);
        return slot.ok() && known != m_keys.end() && known->second.contains(slot->keys.sign);
    }
    return one.body.type == OpType::Key;
}

QByteArray Court::hashAt(const Id& incarnation, std::int64_t seq)
{
    const auto chain = m_places.find(incarnation);
    if (chain != m_places.end()) {
        if (const auto place = chain->second.find(seq); place != chain->second.end()) {
            return m_fresh[place->second].hash;
        }
    }
    auto ask = m_ledger.database().prepare(kHashOf);
    auto row = ask.bind(1, incarnation).bind(2, seq).step();
    return row && *row ? ask.blob(0) : QByteArray();
}

bool Court::believe(Fresh& checkpoint)
{
    const Header& header = checkpoint.header;
    const Body& body = checkpoint.body;
    const QByteArray head = hashAt(header.incarnation, body.number2);
    const auto keys = m_keys.find(header.author);
    if (head.isEmpty() || keys == m_keys.end() || body.number < 1 || body.number2 < body.number
        || body.number2 >= header.seq) {
        return false;
    }
    const QByteArray message =
        checkpointMessage(header.space, header.incarnation, body.number, body.number2, head);
    if (std::ranges::none_of(keys->second, [&](const QByteArray& key) {
            return crypto::verifySignature(message, body.blob, key);
        })) {
        return false;
    }
    auto& places = m_places[header.incarnation];
    const auto first = places.lower_bound(body.number);
    const auto last = places.upper_bound(body.number2);
    if (std::any_of(first, last, [&](const auto& place) { return m_fresh[place.second].header.author != header.author; })) {
        return false;
    }
    checkpoint.covered = true;
    for (auto place = first; place != last; ++place) {
        m_fresh[place->second].covered = true;
    }
    return true;
}

Status Court::judge()
{
    // Each round may make known the keys and roles that the next one needs.
    for (bool grew = true; grew;) {
        grew = false;
        for (Fresh& one : m_fresh) {
            if (one.body.type == OpType::Checkpoint && !one.covered && believe(one)) {
                grew = true;
            }
        }
        for (const Fresh& one : m_fresh) {
            if (one.covered && isPrivileged(one.body.type) && mayWrite(one)) {
                const std::size_t before = m_led.size() + m_keys[one.body.record].size();
                learn(one);
                grew = grew || m_led.size() + m_keys[one.body.record].size() != before;
            }
        }
    }
    for (const Fresh& one : m_fresh) {
        if (isPrivileged(one.body.type) && !one.covered) {
            return fail(ErrorCode::Altered, "ledger.import:unsigned");
        }
        if (isPrivileged(one.body.type) && !mayWrite(one)) {
            return fail(ErrorCode::Altered, "ledger.import:authority");
        }
    }
    return {};
}

}  // namespace

Status checkAuthority(const Ledger& ledger, const std::vector<RawOperation>& operations)
{
    Court court(ledger);
    if (auto loaded = court.load(); !loaded) {
        return loaded;
    }
    if (auto taken = court.take(operations); !taken) {
        return taken;
    }
    return court.judge();
}

}  // namespace hearth::ledger
