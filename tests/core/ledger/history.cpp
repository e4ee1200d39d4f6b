// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/history.h"

#include "core/ledger/erasure.h"

#include <catch2/catch_test_macros.hpp>

#include <iterator>

namespace hearth::test {

namespace {

using ledger::Audience;
using ledger::Body;
using ledger::OpType;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

}  // namespace

QStringList History::words()
{
    return {s("pancakes"), s("lamp"), s("den"), s("bread"), s("river"), s("kite"), s("name")};
}

History::History(Household& household, Random& random) : m_household(household), m_random(random)
{
    for (int i = 0; i < 3; ++i) {
        devices.push_back(std::make_unique<Device>(household));
        m_young.push_back(Id::make(household.now));
    }
}

Prose History::sentence()
{
    // Few enough that two people now and then write the same.
    return proseOf(words().at(m_random.below(6)) + (m_random.below(2) == 0 ? s(" here") : s(" there")));
}

void History::run(int steps)
{
    for (int i = 0; i < steps; ++i) {
        // Clocks stand still, go on, and are set back.
        m_household.now.ms += m_random.below(4) == 0 ? -m_random.below(60'000) : m_random.below(3) * 30'000;
        Device& device = *devices[static_cast<std::size_t>(m_random.below(3))];
        if (m_random.below(5) == 0) {
            Device& other = *devices[static_cast<std::size_t>(m_random.below(3))];
            if (&other != &device) {
                device.importFrom(other);
            }
        } else {
            step(device);
        }
    }
}

void History::meet()
{
    for (int round = 0; round < 2; ++round) {
        for (auto& one : devices) {
            for (const auto& other : devices) {
                if (one != other) {
                    one->importFrom(*other);
                }
            }
        }
    }
}

std::vector<std::vector<ledger::RawOperation>> History::chains() const
{
    std::vector<std::vector<ledger::RawOperation>> all;
    for (const auto& device : devices) {
        std::vector<ledger::RawOperation> own;
        for (ledger::RawOperation& raw : device->all()) {
            if (ledger::decodeHeader(raw.header)->incarnation == device->incarnation) {
                own.push_back(std::move(raw));
            }
        }
        all.push_back(std::move(own));
    }
    return all;
}

const History::Known* History::any(const Device& device)
{
    std::vector<const Known*> here;
    const auto heads = device.ledger->heads();
    for (const Known& one : m_known) {
        const auto head = heads.find(one.incarnation);
        if (head != heads.end() && head->second >= one.seq) {
            here.push_back(&one);
        }
    }
    return here.empty() ? nullptr : here[static_cast<std::size_t>(m_random.below(static_cast<int>(here.size())))];
}

void History::step(Device& device)
{
    const Known* record = any(device);
    const int what = m_random.below(10);
    if (record == nullptr || what < 3) {
        put(device);
    } else if (what == 3) {
        notice(device);
    } else if (what == 4 && m_random.below(2) == 0) {
        erase(device, *record);
    } else {
        touch(device, *record);
    }
}

void History::put(Device& device)
{
    struct Shape {
        const char* kind;
        Audience audience;
    };
    static constexpr Shape kShapes[] = {{"note", Audience::Team},   {"moment", Audience::Team}, {"letter", Audience::Team},
                                        {"young-person", Audience::Team}, {"management-note", Audience::Management},
                                        {"reflection", Audience::Person}, {"from-the-future", Audience::Team}};
    const Shape shape = kShapes[m_random.below(static_cast<int>(std::size(kShapes)))];
    const Id id = Id::make(m_household.now);
    const Id owner = shape.audience == Audience::Person ? m_household.author : Id();
    const std::vector<Id> about(m_young.begin(), m_young.begin() + m_random.below(4));
    Body body = putBody(m_household, id, shape.kind, {}, {});
    body.fields[s("text")] = sentence();
    body.fields[s("name")] = s("Name ") + words().at(m_random.below(6));
    body.happened = Timestamp{m_household.now.ms - m_random.below(3) * 4 * 3'600'000};
    if (const Known* other = any(device); other != nullptr && m_random.below(3) == 0) {
        body.fields[s("from")] = other->id;
    }
    ledger::NewOperation operation{m_random.below(4) == 0 ? m_household.colleague : m_household.author, {}};
    const Id subject = about.size() == 1 ? about.front() : m_household.home;
    if (about.size() == 1) {
        body.about = about;
    }
    operation.parts.push_back({subject, shape.audience, owner, body});
    for (std::size_t i = 0; about.size() > 1 && i < about.size(); ++i) {
        Body involve;
        involve.type = OpType::Involve;
        involve.record = id;
        involve.about = {about[i]};
        operation.parts.push_back({about[i], shape.audience, owner, involve});
    }
    const auto written = device.write(std::move(operation));
    m_known.push_back({id, shape.audience, owner, subject, device.incarnation, written.seq});
}

void History::touch(Device& device, const Known& record)
{
    static constexpr OpType kTypes[] = {OpType::Amend,   OpType::Amend, OpType::Amend, OpType::Resolve,
                                        OpType::SignOff, OpType::Withhold, OpType::Release, OpType::Void,
                                        OpType::Link,    OpType::Acknowledge, static_cast<OpType>(99)};
    Body body;
    body.type = kTypes[m_random.below(static_cast<int>(std::size(kTypes)))];
    body.record = record.id;
    body.reason = s("because");
    if (body.type == OpType::Amend || body.type == OpType::Resolve) {
        body.fields[m_random.below(2) == 0 ? s("text") : s("title")] = sentence();
        if (m_random.below(4) == 0) {
            // One person entered twice, and two after all.
            body.fields[s("same-as")] = m_random.below(3) == 0 ? Value() : Value(any(device)->id);
        }
    } else if (body.type == OpType::Link) {
        body.target = any(device)->id;
        body.tag = s("cited");
    }
    device.write(body, record.subject, record.audience, record.owner);
}

void History::notice(Device& device)
{
    Body body;
    body.record = m_random.below(2) == 0 ? m_household.author : m_household.colleague;
    body.target = m_young[static_cast<std::size_t>(m_random.below(3))];
    body.number = 1 + m_random.below(3);
    body.number2 = body.number + m_random.below(3);
    body.blob = QByteArray(8, static_cast<char>('a' + m_random.below(26)));
    static constexpr OpType kTypes[] = {OpType::Grant, OpType::Read,  OpType::Checkpoint, OpType::Slot,
                                        OpType::Key,   OpType::Alarm, OpType::Export,     OpType::Home};
    body.type = kTypes[m_random.below(static_cast<int>(std::size(kTypes)))];
    body.kind = m_random.below(2) == 0 ? s("role") : s("consent");
    body.tag = m_random.below(2) == 0 ? s("deputy") : s("key-worker");
    for (int i = m_random.below(4); i > 0; --i) {
        if (const Known* record = any(device)) {
            body.ids.push_back(record->id);
        }
    }
    device.write(body, m_household.home);
}

void History::erase(Device& device, const Known& record)
{
    const auto schema = record.audience == Audience::Team ? ledger::Schema::Main : ledger::Schema::Mem;
    const auto touches = device.ledger->projector().touches(schema, record.id);
    if (!touches) {
        return;  // erased already
    }
    // One young person's part, or all that is known of the record.
    const bool whole = m_random.below(2) == 0;
    std::vector<ledger::PartName> names;
    for (const ledger::Touch& touch : *touches) {
        const auto header = device.ledger->headerOf(touch.n);
        REQUIRE(header);
        for (std::size_t i = 0; i < header->parts.size(); ++i) {
            if (whole || (i > 0 && header->parts[i].subject == m_young.front())) {
                names.push_back({touch.incarnation, touch.seq, static_cast<int>(i)});
            }
        }
    }
    Body body;
    body.type = OpType::Erase;
    body.record = record.id;
    body.blob = ledger::encodeParts(names);
    device.write(body, m_household.home);
}

}  // namespace hearth::test
