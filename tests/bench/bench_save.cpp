// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/access/book_parts.h"
#include "core/store/migrator.h"

namespace hearth::bench {

namespace {

constexpr int kTextBytes = 280;
constexpr std::size_t kChunk = 1000;

QByteArray bytesOf(const ledger::RawOperation& raw)
{
    QByteArray all = raw.header;
    for (const auto& part : raw.parts) {
        all += part ? part->salt + part->stored : QByteArray();
    }
    return all;
}

}  // namespace

void benchSave(const Options& options)
{
    if (!options.wants("save_p50") && !options.wants("save_p99")) {
        return;
    }
    const int count = options.quick ? 400 : 3000;
    BenchHome home;
    Words words;
    RawStore raw(home.temp.path() + QStringLiteral("/raw.db"));
    std::vector<double> ours;
    std::vector<double> theirs;
    std::int64_t last = home.desk->book().ledger().operations();
    for (int i = 0; i < count; ++i) {
        const QString text = words.text(kTextBytes);
        records::AddRecord add;
        add.kind = QStringLiteral("moment");
        add.about = {home.young.at(static_cast<std::size_t>(i % 4))};
        add.fields = {{QStringLiteral("text"), proseOf(text)}};
        ours.push_back(millisecondsOf([&] { (void)must(home.desk->run(add), "save"); }));
        // The very bytes that were just written, into a table with nothing around it.
        std::int64_t after = last;
        const auto same = must(home.desk->book().ledger().exportFrom({}, last, 1, &after), "export");
        last = home.desk->book().ledger().operations();
        const QByteArray bytes = bytesOf(same.front());
        theirs.push_back(millisecondsOf([&] {
            store::Transaction transaction(raw.database());
            raw.add(bytes, text);
            must(transaction.commit(), "raw commit");
        }));
    }
    report("save_p50", quantile(ours, 0.5), "ms", quantile(theirs, 0.5), count);
    report("save_p99", quantile(ours, 0.99), "ms", quantile(theirs, 0.99), count);
}

void benchBulk(const Options& options)
{
    if (!options.wants("bulk_apply")) {
        return;
    }
    const std::int64_t count = options.quick ? 10'000 : 100'000;
    BenchHome source;
    Words words;
    fillYear(source, words, count * 2 / 3);
    std::int64_t after = 0;
    auto all = must(source.desk->book().ledger().exportFrom({}, 0, static_cast<int>(count), &after), "export");
    // A second book of the same home that takes them in.
    access::Book::Parts& from = source.desk->book().parts();
    const QString path = source.temp.path() + QStringLiteral("/second.db");
    const Secret key = Secret::random(32);
    auto database = must(store::Database::open(path, key), "second");
    (void)must(store::migrate(database), "migrate");
    must(database.script(store::projectionScript("main")), "projections");
    auto ledger = must(ledger::Ledger::open(database, from.catalogue, {from.ring.home, Id::make(systemNow())},
                                            std::make_unique<ledger::Anchor>(
                                                source.temp.path() + QStringLiteral("/second.anchor"), key),
                                            systemNow),
                       "ledger");
    RawStore raw(source.temp.path() + QStringLiteral("/raw.db"));
    double ours = 0;
    double theirs = 0;
    for (std::size_t at = 0; at < all.size(); at += kChunk) {
        const std::vector<ledger::RawOperation> some(all.begin() + static_cast<std::ptrdiff_t>(at),
                                                     all.begin()
                                                         + static_cast<std::ptrdiff_t>(std::min(all.size(), at + kChunk)));
        ours += millisecondsOf([&] { (void)must(ledger->import(some), "import"); });
        std::vector<std::pair<QByteArray, QString>> rows;
        for (const ledger::RawOperation& one : some) {
            auto body = must(ledger::decodeBody(one.parts.front()->stored), "body");
            const auto text = body.fields.find(QStringLiteral("text"));
            const auto* prose = text == body.fields.end() ? nullptr : std::get_if<Prose>(&text->second);
            rows.emplace_back(bytesOf(one), prose == nullptr ? QString() : joinProse(*prose));
        }
        theirs += millisecondsOf([&] {
            store::Transaction transaction(raw.database());
            for (const auto& [bytes, text] : rows) {
                raw.add(bytes, text);
            }
            must(transaction.commit(), "raw commit");
        });
    }
    const auto total = static_cast<double>(all.size());
    report("bulk_apply", ours / 1000.0, "s", theirs / 1000.0, static_cast<std::int64_t>(all.size()));
    report("bulk_apply_rate", total / ours * 1000.0, "operations/s", total / theirs * 1000.0,
           static_cast<std::int64_t>(all.size()));
}

}  // namespace hearth::bench
