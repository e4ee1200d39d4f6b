-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people see, made from the ledger by one function and never migrated: dropped and made anew
-- on upgrade. Nothing here depends on now. `op` is ledger_op.n; dumps name operations by chain and seq.
CREATE TABLE @schema@.record (
    n        INTEGER PRIMARY KEY,  -- the id's milliseconds * 32768 + 15 bits of it; the next free one on a clash
    id       BLOB NOT NULL,
    kind     TEXT NOT NULL,
    happened INTEGER NOT NULL,
    written  INTEGER NOT NULL,
    author   BLOB NOT NULL,
    voice    BLOB NOT NULL,
    how      INTEGER NOT NULL,
    flags    INTEGER NOT NULL,
    about    BLOB NOT NULL,        -- 16 bytes each, in the order written
    op       INTEGER NOT NULL
) STRICT;
CREATE INDEX @schema@.record_by_kind ON record (kind, happened, n);

CREATE TABLE @schema@.about (
    person   BLOB NOT NULL,
    happened INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (person, happened, n)
) STRICT, WITHOUT ROWID;

-- Every operation upon a record but its first; those whose record is not here yet are parked here.
CREATE TABLE @schema@.touch (
    record BLOB NOT NULL,
    op     INTEGER NOT NULL,
    PRIMARY KEY (record, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE @schema@.link (
    target   BLOB NOT NULL,
    relation TEXT NOT NULL,
    source   BLOB NOT NULL,
    op       INTEGER NOT NULL,
    PRIMARY KEY (target, relation, source, op)
) STRICT, WITHOUT ROWID;
CREATE INDEX @schema@.link_by_source ON link (source, relation);

-- Decrypted bodies of sealed parts, in memory only; empty in main.
CREATE TABLE @schema@.opened (
    k    INTEGER PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE @schema@.person (
    id    BLOB PRIMARY KEY,
    kind  TEXT NOT NULL,
    name  TEXT NOT NULL,
    first TEXT NOT NULL,
    tint  INTEGER NOT NULL,
    left_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Roles and consents: what = 'role', 'consent'.
CREATE TABLE @schema@.granted (
    person   BLOB NOT NULL,
    what     TEXT NOT NULL,
    tag      TEXT NOT NULL,   -- the role, or who consents
    target   BLOB NOT NULL,   -- the reader of a consent; nil for a role
    from_on  TEXT NOT NULL,
    until_on TEXT NOT NULL,
    hybrid   INTEGER NOT NULL,
    op       INTEGER NOT NULL,
    PRIMARY KEY (person, what, tag, target, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE @schema@.data_key (
    audience  INTEGER NOT NULL,
    owner     BLOB NOT NULL,
    recipient BLOB NOT NULL,
    sealed    BLOB NOT NULL,
    op        INTEGER NOT NULL,
    PRIMARY KEY (audience, owner, recipient, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE @schema@.slot (
    person BLOB NOT NULL,
    hybrid INTEGER NOT NULL,
    op     INTEGER NOT NULL,
    bytes  BLOB NOT NULL,
    PRIMARY KEY (person, hybrid, op)
) STRICT, WITHOUT ROWID;

-- Up to which operation of `other` the writer of (chain, seq) had read.
CREATE TABLE @schema@.context (
    chain INTEGER NOT NULL,
    seq   INTEGER NOT NULL,
    other BLOB NOT NULL,
    upto  INTEGER NOT NULL,
    PRIMARY KEY (chain, other, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE @schema@.checkpoint (
    chain    INTEGER NOT NULL,
    from_seq INTEGER NOT NULL,
    to_seq   INTEGER NOT NULL,
    author   BLOB NOT NULL,
    op       INTEGER NOT NULL,
    PRIMARY KEY (chain, from_seq, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE @schema@.reading (
    record BLOB NOT NULL,
    reader BLOB NOT NULL,
    first  INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    times  INTEGER NOT NULL,
    PRIMARY KEY (record, reader)
) STRICT, WITHOUT ROWID;

-- Parts that erase operations named, by the name they have on every PC: one that comes later is not kept.
-- Two PCs may have named the same part.
CREATE TABLE @schema@.gone (
    incarnation BLOB NOT NULL,
    seq         INTEGER NOT NULL,
    part        INTEGER NOT NULL,
    op          INTEGER NOT NULL,
    PRIMARY KEY (incarnation, seq, part, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE @schema@.alarm (
    op     INTEGER PRIMARY KEY,
    reason TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE @schema@.record_text USING fts5(
    text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2'
);
