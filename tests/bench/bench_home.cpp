// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/access/book_parts.h"

#include <cmath>

namespace hearth::bench {

namespace {

const QString kPassphrase = QStringLiteral("four plain kitchen words");
constexpr std::size_t kWordCount = 6000;
constexpr std::size_t kBatch = 500;

access::Surroundings cheap()
{
    access::Surroundings around;
    around.cost = [] { return crypto::KdfCost{1, 8}; };
    around.floor = {1, 8};
    return around;
}

struct Share {
    const char* kind;
    int perThousand;
    int bytes;
    bool child;
};

// scenarios.md F.2, gathered into the kinds there are: entries and moments, the many one-key rows
// as notes, events, shifts and what is handed over; 280 bytes on average.
constexpr Share kMix[] = {
    {"letter", 80, 900, true},   {"moment", 80, 250, true},        {"note", 470, 150, true},
    {"night", 60, 200, true},    {"handover-item", 160, 120, true}, {"incident", 10, 1500, true},
    {"session", 12, 900, true},  {"shift", 20, 900, false},        {"note", 108, 400, false},
};

ledger::NewOperation recordOperation(const access::Book::Parts& parts, const Share& share, const Id& child,
                                     const QString& text, Timestamp when)
{
    ledger::Body body;
    body.type = ledger::OpType::Put;
    body.record = Id::make(when);
    body.kind = QLatin1String(share.kind);
    body.written = when;
    body.happened = when;
    body.catalogue = 1;
    body.fields = {{QStringLiteral("text"), proseOf(text)}};
    if (share.child) {
        body.about = {child};
    }
    return {parts.person, {{share.child ? child : parts.ring.home, ledger::Audience::Team, Id(), std::move(body)}}};
}

}  // namespace

BenchHome::BenchHome()
{
    access::Vault vault(folder(), cheap());
    home = must(vault.create(QStringLiteral("Bench House"), QStringLiteral("Grace Adeyemi"), kPassphrase), "create");
    open();
    for (const char* name : {"Jay Turner", "Mina Karimi", "Callum Reid", "Rosie Bell"}) {
        young.push_back(must(desk->run(records::AddPerson{QStringLiteral("young-person"),
                                                          {{QStringLiteral("name"), QLatin1String(name)}}}),
                             "add person")
                            .id);
    }
}

records::Desk& BenchHome::open()
{
    desk.reset();
    access::Vault vault(folder(), cheap());
    auto keys = must(vault.prove(home.manager, kPassphrase), "prove");
    desk = std::make_unique<records::Desk>(must(vault.open(home.manager, keys), "open"));
    return *desk;
}

Words::Words()
{
    // Pronounceable and distinct: consonant and vowel pairs counted up, so that stems differ too.
    static constexpr char kConsonants[] = "bdfgklmnprtvz";
    static constexpr char kVowels[] = "aiou";
    for (std::size_t i = 0; m_words.size() < kWordCount; ++i) {
        QString word;
        std::size_t rest = i + 52;
        while (rest > 0) {
            word += QLatin1Char(kConsonants[rest % 13]);
            word += QLatin1Char(kVowels[(rest / 13) % 4]);
            rest /= 52;
        }
        m_words.push_back(word + QLatin1Char('k'));
        m_weights.push_back(1.0 / std::pow(static_cast<double>(i) + 2.7, 1.05));
    }
    m_pick = std::discrete_distribution<std::size_t>(m_weights.begin(), m_weights.end());
}

QString Words::text(int bytes)
{
    QString text;
    while (text.size() < bytes) {
        text += m_words.at(m_pick(m_random)) + u' ';
    }
    return text.trimmed() + u'.';
}

void fillYear(BenchHome& home, Words& words, std::int64_t records)
{
    access::Book::Parts& parts = home.desk->book().parts();
    std::vector<int> weights;
    for (const Share& share : kMix) {
        weights.push_back(share.perThousand);
    }
    std::discrete_distribution<std::size_t> pick(weights.begin(), weights.end());
    const std::int64_t now = parts.around.clock().ms;
    const std::int64_t step = 365LL * 24 * 3600 * 1000 / records;
    std::vector<ledger::NewOperation> batch;
    std::vector<Id> recent;
    const auto flush = [&] {
        if (!batch.empty()) {
            (void)must(parts.ledger->write(batch), "fill");
            batch.clear();
        }
    };
    for (std::int64_t i = 0; i < records; ++i) {
        const Timestamp when{now - (records - i) * step};
        const Share& share = kMix[pick(words.random())];
        batch.push_back(recordOperation(parts, share, home.young.at(static_cast<std::size_t>(i % 4)),
                                        words.text(share.bytes), when));
        recent.push_back(batch.back().parts.front().body.record);
        if (i % 20 == 19) {
            ledger::Body amend;
            amend.type = ledger::OpType::Amend;
            amend.record = recent.back();
            amend.written = when;
            amend.reason = QStringLiteral("said better");
            amend.fields = {{QStringLiteral("text"), proseOf(words.text(200))}};
            batch.push_back({parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), amend}}});
        }
        if (i % 2 == 1) {
            ledger::Body read;
            read.type = ledger::OpType::Read;
            read.written = when;
            read.ids.assign(recent.end() - std::min<std::ptrdiff_t>(8, std::ssize(recent)), recent.end());
            batch.push_back({parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), read}}});
        }
        if (batch.size() >= kBatch) {
            flush();
        }
    }
    flush();
}

RawStore::RawStore(const QString& path)
    : m_database(must(store::Database::open(path, Secret::random(32)), "raw store"))
{
    must(m_database.script("CREATE TABLE raw (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;"
                           "CREATE VIRTUAL TABLE raw_text USING fts5(text, content='', contentless_delete=1, "
                           "tokenize='porter unicode61 remove_diacritics 2');"),
         "raw tables");
}

void RawStore::add(const QByteArray& bytes, const QString& text)
{
    must(m_database.prepare("INSERT INTO raw (bytes) VALUES (?1)").bind(1, QByteArrayView(bytes)).run(), "raw row");
    auto words = m_database.prepare("INSERT INTO raw_text (rowid, text) VALUES (last_insert_rowid(), ?1)");
    must(words.bind(1, text).run(), "raw text");
}

}  // namespace hearth::bench
