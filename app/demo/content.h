// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/rng.h"
#include "core/base/content.h"
#include "core/base/result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <map>
#include <vector>

// The sentences of the demo (resources/demo/*.json), read and given their names.
namespace hearth::demo {

struct Member {
    QString name;        ///< "Ben Hartley"
    QString first;       ///< "Ben"; what the content and the house call them
    QString role;        ///< role id
    QString job;
    int years = 0;
    QString passphrase;  ///< four words
};

struct Young {
    QString name;
    QString first;
    int age = 0;
    int months = 0;  ///< since they moved in
    QString text;    ///< what one needs to know
    QString worker;  ///< first name of the key worker
    std::map<QString, QString> page;  ///< the other fields of their page
};

/// A sentence about somebody, and the handover line it may become.
struct Card {
    QStringList about;  ///< first names; empty: the house
    QString text;
    QString weight;     ///< "know" or "do"; empty: nothing to hand over
    QString line;
    QString due;        ///< "08:20"
    QString at;         ///< when such a thing happens, if the words say so: "18:50"
};

struct Content {
    QString home;
    std::vector<Member> staff;  ///< [0] is the registered manager, [1] the deputy
    std::vector<Young> young;
    QHash<QString, Deck<Card>> moments;   ///< "Jay/early", "house/night", "together/late"
    QHash<QString, Deck<QString>> nights; ///< "Jay/settled"
    QHash<QString, Deck<QString>> shifts; ///< "early"
    QHash<QString, QStringList> slots;    ///< "food" -> what it may be
    QJsonObject open;                     ///< open.json
    QJsonObject stories;                  ///< stories.json
    QJsonObject third;                    ///< third.json
    QJsonObject today;                    ///< today.json
    QJsonArray letters;

    [[nodiscard]] const Member* member(const QString& first) const;
};

/// The content of home number `index` of those `seed` makes: number 0 is Alder House and its
/// people as they always are, the others have names of their own. Errors: Internal when a file
/// is not as it should be.
Result<Content> loadContent(std::uint64_t seed, int index, Rng& rng);

/// {"t","know","do","due"} or a plain text as a card.
Card cardOf(const QJsonValue& json, const QStringList& about);

/// [["fact","..."],...] or a plain text as prose.
Prose proseFrom(const QJsonValue& json);

QStringList stringsOf(const QJsonValue& json);

}  // namespace hearth::demo
