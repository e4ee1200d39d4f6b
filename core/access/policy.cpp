// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/policy.h"

#include <algorithm>

namespace hearth::access {

namespace {

bool narrowed(const catalogue::Catalogue& catalogue, const QString& role, const QString& command,
              const catalogue::Kind* kind)
{
    if (kind == nullptr) {
        return true;
    }
    switch (catalogue.touch(command)) {
    case catalogue::Touch::Nothing:
        return true;
    case catalogue::Touch::Reads:
        return kind->readers.contains(role);
    case catalogue::Touch::Writes:
        return kind->writers.contains(role);
    }
    return false;
}

}  // namespace

bool allowed(const catalogue::Catalogue& catalogue, const QStringList& roles, const QString& command,
             const catalogue::Kind* kind, const Circumstances& held)
{
    return std::ranges::any_of(catalogue.access(), [&](const catalogue::AccessRule& rule) {
        return rule.command == command && roles.contains(rule.role)
               && std::ranges::all_of(rule.when, [&](const QString& when) { return held.contains(when); })
               && narrowed(catalogue, rule.role, command, kind);
    });
}

bool changesReply(const QString& command)
{
    static const QStringList kChanges{QStringLiteral("amend"),        QStringLiteral("withhold"),
                                      QStringLiteral("void"),         QStringLiteral("wrong-person"),
                                      QStringLiteral("resolve-conflict")};
    return kChanges.contains(command);
}

Circumstances circumstancesOf(const Subject& subject, const Id& actor, const QSet<Id>& consented)
{
    Circumstances held;
    const auto set = [&held](bool is, QLatin1String name) {
        if (is) {
            held.insert(name);
        }
    };
    const bool child = !subject.about.empty();
    set(!child, QLatin1String("about-home"));
    set(child, QLatin1String("about-child"));
    set(subject.isRecord, QLatin1String("on-a-record"));
    set(subject.isRecord && subject.author == actor, QLatin1String("own"));
    set(subject.isRecord && subject.author != actor, QLatin1String("not-own"));
    set(subject.isRecord && !subject.voided, QLatin1String("unvoided"));
    set(subject.kind != nullptr && subject.kind->together, QLatin1String("kept-together"));
    set(std::ranges::find(subject.about, actor) != subject.about.end(), QLatin1String("self"));
    set(child && std::ranges::all_of(subject.about, [&](const Id& one) { return consented.contains(one); }),
        QLatin1String("consented"));
    return held;
}

QSet<QString> Scope::kinds() const
{
    return {reach.keyBegin(), reach.keyEnd()};
}

bool Scope::covers(const QString& kind, const std::vector<Id>& about, const Id& actor) const
{
    const Reach here = reach.value(kind);
    if (about.empty()) {
        return here.home;
    }
    return here.children || (here.own && std::ranges::find(about, actor) != about.end())
           || (here.consented
               && std::ranges::all_of(about, [this](const Id& one) { return consented.contains(one); }));
}

void Scope::leaveChildrenOut()
{
    for (Reach& one : reach) {
        one.children = one.own = one.consented = false;
    }
}

Scope scopeOf(const catalogue::Catalogue& catalogue, const QStringList& roles, const QString& command,
              const QSet<Id>& consented)
{
    const QString home = QStringLiteral("about-home");
    const QString child = QStringLiteral("about-child");
    const QString record = QStringLiteral("on-a-record");
    Scope scope;
    scope.consented = consented;
    for (const catalogue::Kind& kind : catalogue.kinds()) {
        const auto may = [&](const Circumstances& held) { return allowed(catalogue, roles, command, &kind, held); };
        const Reach reach{may({home, record}), may({child, record}), may({child, record, QStringLiteral("self")}),
                          may({child, record, QStringLiteral("consented")})};
        if (reach.home || reach.children || reach.own || reach.consented) {
            scope.reach.insert(kind.id, reach);
        }
    }
    return scope;
}

}  // namespace hearth::access
