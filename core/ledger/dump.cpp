// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/verify.h"

namespace hearth::ledger {

namespace {

// `op` becomes incarnation and sequence; rows that only number are left out.
const Sql kDumps[] = {
    Sql("SELECT 'record', hex(r.id), r.kind, r.happened, r.written, hex(r.author), hex(r.voice), r.how, r.flags, "
        "hex(r.about), hex(c.incarnation), o.seq FROM @.record r JOIN main.ledger_op o ON o.n = r.op "
        "JOIN main.ledger_chain c ON c.k = o.chain ORDER BY r.id"),
    Sql("SELECT 'about', hex(a.person), a.happened, hex(r.id) FROM @.about a JOIN @.record r ON r.n = a.n "
        "ORDER BY a.person, a.happened, r.id"),
    Sql("SELECT 'touch', hex(t.record), hex(c.incarnation), o.seq FROM @.touch t JOIN main.ledger_op o ON o.n = t.op "
        "JOIN main.ledger_chain c ON c.k = o.chain ORDER BY t.record, c.incarnation, o.seq"),
    Sql("SELECT 'link', hex(l.target), l.relation, hex(l.source), hex(c.incarnation), o.seq FROM @.link l "
        "JOIN main.ledger_op o ON o.n = l.op JOIN main.ledger_chain c ON c.k = o.chain "
        "ORDER BY l.target, l.relation, l.source, c.incarnation, o.seq"),
    Sql("SELECT 'person', hex(id), kind, name, first, tint, left_on FROM @.person ORDER BY id"),
    Sql("SELECT 'granted', hex(g.person), g.what, g.tag, hex(g.target), g.from_on, g.until_on, g.hybrid, "
        "hex(c.incarnation), o.seq FROM @.granted g JOIN main.ledger_op o ON o.n = g.op "
        "JOIN main.ledger_chain c ON c.k = o.chain ORDER BY g.person, g.what, g.tag, g.target, c.incarnation, o.seq"),
    Sql("SELECT 'data_key', d.audience, hex(d.owner), hex(d.recipient), hex(d.sealed), hex(c.incarnation), o.seq "
        "FROM @.data_key d JOIN main.ledger_op o ON o.n = d.op JOIN main.ledger_chain c ON c.k = o.chain "
        "ORDER BY d.audience, d.owner, d.recipient, c.incarnation, o.seq"),
    Sql("SELECT 'slot', hex(s.person), s.hybrid, hex(s.bytes), hex(c.incarnation), o.seq FROM @.slot s "
        "JOIN main.ledger_op o ON o.n = s.op JOIN main.ledger_chain c ON c.k = o.chain "
        "ORDER BY s.person, s.hybrid, c.incarnation, o.seq"),
    Sql("SELECT 'context', hex(c.incarnation), x.seq, hex(x.other), x.upto FROM @.context x "
        "JOIN main.ledger_chain c ON c.k = x.chain ORDER BY c.incarnation, x.seq, x.other"),
    Sql("SELECT 'checkpoint', hex(c.incarnation), p.from_seq, p.to_seq, hex(p.author) FROM @.checkpoint p "
        "JOIN main.ledger_chain c ON c.k = p.chain ORDER BY c.incarnation, p.from_seq, p.to_seq"),
    Sql("SELECT 'reading', hex(record), hex(reader), first, last, times FROM @.reading ORDER BY record, reader"),
    Sql("SELECT 'gone', hex(g.incarnation), g.seq, g.part, hex(c.incarnation), o.seq FROM @.gone g "
        "JOIN main.ledger_op o ON o.n = g.op JOIN main.ledger_chain c ON c.k = o.chain "
        "ORDER BY g.incarnation, g.seq, g.part, c.incarnation, o.seq"),
    Sql("SELECT 'alarm', hex(c.incarnation), o.seq, a.reason FROM @.alarm a JOIN main.ledger_op o ON o.n = a.op "
        "JOIN main.ledger_chain c ON c.k = o.chain ORDER BY c.incarnation, o.seq"),
};
constexpr int kColumns[] = {12, 4, 4, 6, 7, 10, 7, 6, 5, 5, 6, 6, 4};

}  // namespace

Result<QByteArray> dump(const store::Database& database, Schema schema)
{
    QByteArray all;
    for (std::size_t i = 0; i < std::size(kDumps); ++i) {
        auto ask = database.prepare(kDumps[i].in(schema));
        while (true) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            for (int column = 0; column < kColumns[i]; ++column) {
                all.append(ask.text(column).toUtf8()).append('|');
            }
            all.append('\n');
        }
    }
    return all;
}

}  // namespace hearth::ledger
