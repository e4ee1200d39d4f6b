-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0001: the ledger, which is only ever added to, and what is local to this PC.
CREATE TABLE ledger_chain (
    k           INTEGER PRIMARY KEY,
    incarnation BLOB NOT NULL UNIQUE CHECK (length(incarnation) = 16)
) STRICT;

-- n is this book's own order; (chain, seq) is the operation's name everywhere.
CREATE TABLE ledger_op (
    n      INTEGER PRIMARY KEY,
    chain  INTEGER NOT NULL REFERENCES ledger_chain (k),
    seq    INTEGER NOT NULL CHECK (seq > 0),
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    header BLOB NOT NULL,
    UNIQUE (chain, seq)
) STRICT;

-- k = n * 64 + the part's number. A part may go only when an erase operation named it.
CREATE TABLE ledger_part (
    k    INTEGER PRIMARY KEY,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    body BLOB NOT NULL
) STRICT;

CREATE TABLE ledger_erasure (
    k  INTEGER PRIMARY KEY,
    op INTEGER NOT NULL
) STRICT;

CREATE TRIGGER ledger_op_is_final BEFORE UPDATE ON ledger_op
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_op_stays BEFORE DELETE ON ledger_op
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_op_in_order BEFORE INSERT ON ledger_op
WHEN NEW.n <= (SELECT coalesce(max(n), 0) FROM ledger_op)
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_part_is_final BEFORE UPDATE ON ledger_part
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_part_stays BEFORE DELETE ON ledger_part
WHEN NOT EXISTS (SELECT 1 FROM ledger_erasure WHERE k = OLD.k)
BEGIN SELECT RAISE(ABORT, 'only an erase operation takes a part out'); END;
CREATE TRIGGER ledger_erasure_is_final BEFORE UPDATE ON ledger_erasure
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_erasure_stays BEFORE DELETE ON ledger_erasure
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_chain_is_final BEFORE UPDATE ON ledger_chain
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_chain_stays BEFORE DELETE ON ledger_chain
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;

CREATE TABLE local_meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Words being written, sealed to their writer.
CREATE TABLE local_draft (
    person BLOB NOT NULL CHECK (length(person) = 16),
    slot   TEXT NOT NULL,
    kept   INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (person, slot)
) STRICT, WITHOUT ROWID;

-- The newest key file, so that an older one put back is noticed.
CREATE TABLE local_key_mirror (
    only       INTEGER PRIMARY KEY CHECK (only = 1),
    generation INTEGER NOT NULL,
    image      BLOB NOT NULL
) STRICT;
