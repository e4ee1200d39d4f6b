// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/access/expected.h"

namespace hearth::test {

namespace {

/// What is being done, as the regulations speak of it.
struct Act {
    const QString& role;
    const QString& command;
    const catalogue::Kind* kind;
    const access::Circumstances& held;

    [[nodiscard]] bool is(std::initializer_list<const char*> names) const { return among(command, names); }
    [[nodiscard]] bool by(std::initializer_list<const char*> names) const { return among(role, names); }
    [[nodiscard]] bool of(std::initializer_list<const char*> names) const { return among(kind->id, names); }
    [[nodiscard]] bool when(const char* name) const { return held.contains(QLatin1String(name)); }

private:
    static bool among(const QString& one, std::initializer_list<const char*> names)
    {
        for (const char* name : names) {
            if (one == QLatin1String(name)) {
                return true;
            }
        }
        return false;
    }
};

bool adult(const Act& act)
{
    return act.by({"residential-worker", "key-worker", "deputy", "registered-manager"});
}

bool leads(const Act& act)
{
    return act.by({"deputy", "registered-manager"});
}

/// Who may see a kind at all (guide 14.2: legitimate need; issue 2 section 2).
bool readsKind(const Act& act)
{
    if (act.kind == nullptr) {
        return true;
    }
    if (act.of({"management-note", "alarm-dealt"})) {
        return leads(act) || act.by({"responsible-individual"});
    }
    if (act.of({"reflection"})) {  // private to the adult who wrote it
        return adult(act);
    }
    if (act.of({"claim", "citation", "pack"})) {
        return leads(act) || act.by({"responsible-individual", "independent-person", "evaluator"});
    }
    if (act.by({"evaluator"})) {
        return false;
    }
    if (act.by({"young-person"})) {  // not the house's own papers
        return !act.of({"shift", "handover-item", "staff-member", "adaptation", "duty"});
    }
    return true;
}

/// Who may write a kind (reg 36(1)(b) to (c); reg 13(2) for what the leadership keeps).
bool writesKind(const Act& act)
{
    if (act.kind == nullptr) {
        return true;
    }
    if (act.of({"management-note", "claim", "citation", "pack", "staff-member", "adaptation"})) {
        return leads(act);
    }
    if (act.of({"alarm-dealt"})) {
        return act.by({"registered-manager"});
    }
    if (act.of({"young-person"})) {
        return leads(act) || act.by({"key-worker"});
    }
    return adult(act) || (act.of({"reply"}) && act.by({"young-person"}));
}

/// Reg 44(2)(b), reg 14(2)(f): who may read, and of whom.
bool reads(const Act& act)
{
    if (!readsKind(act)) {
        return false;
    }
    if (adult(act) || act.by({"responsible-individual"})) {
        return true;
    }
    if (act.by({"independent-person"})) {
        return act.when("about-home") || (act.when("about-child") && act.when("consented"));
    }
    return (act.by({"evaluator"}) && act.when("about-home")) || (act.by({"young-person"}) && act.when("self"));
}

/// Acts that change a record that stands: only while it is not void.
bool changes(const Act& act)
{
    if (!act.when("unvoided") || !writesKind(act)) {
        return false;
    }
    if (act.is({"amend"})) {
        return adult(act) && (act.when("own") || act.when("kept-together"));
    }
    if (act.is({"wrong-person"})) {
        return adult(act) && act.when("own");
    }
    if (act.is({"void"})) {
        return (adult(act) && act.when("own")) || (leads(act) && act.when("not-own"));
    }
    if (act.is({"sign-off"})) {  // the second person's act
        return leads(act) && act.when("not-own");
    }
    if (act.is({"withhold", "release"})) {
        return (adult(act) && act.when("on-a-record") && !act.by({"residential-worker"}))
               || (act.by({"residential-worker"}) && act.when("own"));
    }
    // resolve-conflict
    return (leads(act) && act.when("on-a-record")) || (act.by({"residential-worker", "key-worker"}) && act.when("own"));
}

/// Acts upon the book and its people.
bool keepsTheBook(const Act& act)
{
    if (act.is({"status", "change-passphrase"})) {
        return true;
    }
    if (act.is({"save-draft", "load-draft", "drop-draft"})) {
        return adult(act) || act.by({"young-person"});
    }
    if (act.is({"list-people", "verify"})) {
        return adult(act) || act.by({"responsible-individual", "independent-person"});
    }
    if (act.is({"add-person"})) {
        return leads(act) && writesKind(act);
    }
    if (act.is({"make-pack"})) {
        return leads(act) && readsKind(act);
    }
    if (act.is({"give-consent", "rebuild", "ops-import"})) {
        return leads(act);
    }
    if (act.is({"ops-export", "export-readable", "list-roles"})) {
        return leads(act) || act.by({"responsible-individual"});
    }
    if (act.is({"grant-role", "enrol"})) {  // a deputy makes no manager
        return act.by({"registered-manager"}) || (act.by({"deputy"}) && act.when("not-a-manager"));
    }
    return act.is({"erase", "export-sqlcipher"}) && act.by({"registered-manager"});
}

}  // namespace

bool expected(const QString& role, const QString& command, const catalogue::Kind* kind,
              const access::Circumstances& held)
{
    const Act act{role, command, kind, held};
    if (act.is({"show", "timeline", "search"})) {
        return reads(act);
    }
    if (act.is({"amend", "wrong-person", "void", "sign-off", "withhold", "release", "resolve-conflict"})) {
        return changes(act);
    }
    if (act.is({"add-record", "finish-shift"})) {
        return adult(act) && writesKind(act);
    }
    if (act.is({"print-handover"})) {
        return adult(act) && readsKind(act);
    }
    if (act.is({"acknowledge"})) {
        return adult(act) && act.when("on-a-record") && readsKind(act);
    }
    if (act.is({"link"})) {
        return adult(act) && act.when("on-a-record") && act.when("unvoided") && readsKind(act);
    }
    if (act.is({"reply"})) {
        const bool beside = adult(act) && act.when("on-a-record");
        return act.when("unvoided") && readsKind(act) && (beside || (act.by({"young-person"}) && act.when("self")));
    }
    if (act.is({"who-has-read"})) {
        const bool mine = act.by({"residential-worker", "key-worker"}) && act.when("own");
        return act.when("on-a-record") && readsKind(act)
               && (mine || leads(act) || act.by({"responsible-individual"}));
    }
    return keepsTheBook(act);
}

}  // namespace hearth::test
