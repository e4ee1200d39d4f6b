// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/content.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

static void loadResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace hearth::demo {
namespace {

const QStringList kParts = {QStringLiteral("early"), QStringLiteral("late"), QStringLiteral("night")};

QString at(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QString read(const char* name)
{
    QFile file(QStringLiteral(":/demo/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Other homes have other people: each name is put in the place of one of ours, in every file alike.
using Names = std::vector<std::pair<QString, QString>>;

QJsonObject parse(QString text, const Names& names)
{
    for (const auto& [ours, theirs] : names) {
        text.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(ours))), theirs);
    }
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Names namesFor(const QJsonObject& people, int index, std::uint64_t seed)
{
    Names names;
    if (index == 0) {
        return names;
    }
    Rng rng(seed * 1'000'003 + static_cast<std::uint64_t>(index));
    const QJsonObject firsts = people.value(QLatin1String("firsts")).toObject();
    std::vector<QString> he;
    std::vector<QString> she;
    std::vector<QString> lasts;
    for (const auto& [key, list] : {std::pair{"he", &he}, std::pair{"she", &she}}) {
        for (const QString& name : stringsOf(firsts.value(QLatin1String(key)))) {
            list->push_back(name);
        }
        rng.shuffle(*list);
    }
    for (const QString& name : stringsOf(people.value(QLatin1String("lasts")))) {
        lasts.push_back(name);
    }
    rng.shuffle(lasts);
    static const QStringList men = {QStringLiteral("Tom"), QStringLiteral("Ben"),   QStringLiteral("Owen"),  QStringLiteral("Idris"),
                                    QStringLiteral("Martin"), QStringLiteral("Jay"), QStringLiteral("Callum")};
    std::size_t last = 0;
    for (const char* group : {"staff", "young"}) {
        for (const QJsonValue& value : people.value(QLatin1String(group)).toArray()) {
            const QString name = at(value.toObject(), "name");
            auto& pool = men.contains(name.section(u' ', 0, 0)) ? he : she;
            names.emplace_back(name.section(u' ', 0, 0), pool.back());
            names.emplace_back(name.section(u' ', 1), lasts[last++ % lasts.size()]);
            pool.pop_back();
        }
    }
    return names;
}

void readPeople(const QJsonObject& people, Rng& rng, Content* out)
{
    std::vector<QString> words;
    for (const QString& word : stringsOf(people.value(QLatin1String("words")))) {
        words.push_back(word);
    }
    for (const QJsonValue& value : people.value(QLatin1String("staff")).toArray()) {
        const QJsonObject one = value.toObject();
        QStringList phrase;
        for (int i = 0; i < 4; ++i) {
            phrase.append(words[rng.below(words.size())]);
        }
        const QString name = at(one, "name");
        out->staff.push_back({name, name.section(u' ', 0, 0), at(one, "role"), at(one, "job"),
                              one.value(QLatin1String("years")).toInt(), phrase.join(u' ')});
    }
    for (const QJsonValue& value : people.value(QLatin1String("young")).toArray()) {
        const QJsonObject one = value.toObject();
        out->young.push_back({at(one, "name"), at(one, "preferred"), one.value(QLatin1String("age")).toInt(),
                              one.value(QLatin1String("months")).toInt(), at(one, "text"), at(one, "worker"), {}});
        const QJsonObject page = one.value(QLatin1String("page")).toObject();
        for (const QString& field : page.keys()) {
            out->young.back().page[field] = page.value(field).toString();
        }
    }
}

void readMoments(const QJsonObject& moments, Content* out)
{
    QStringList owners = {QStringLiteral("house")};
    for (const Young& one : out->young) {
        owners.append(one.first);
    }
    for (const QString& owner : owners) {
        const QStringList about = owner == QLatin1String("house") ? QStringList() : QStringList(owner);
        for (const QString& part : kParts) {
            std::vector<Card> cards;
            for (const QJsonValue& json : moments.value(owner).toObject().value(part).toArray()) {
                cards.push_back(cardOf(json, about));
            }
            out->moments.insert(owner + u'/' + part, Deck<Card>(std::move(cards)));
        }
    }
    for (const QString& part : kParts) {
        std::vector<Card> cards;
        for (const QJsonValue& json : moments.value(QLatin1String("together")).toArray()) {
            if (at(json.toObject(), "when") == part) {
                cards.push_back(cardOf(json, stringsOf(json.toObject().value(QLatin1String("about")))));
            }
        }
        out->moments.insert(QStringLiteral("together/") + part, Deck<Card>(std::move(cards)));
    }
    const QJsonObject slotWords = moments.value(QLatin1String("slots")).toObject();
    for (const QString& name : slotWords.keys()) {
        out->slots.insert(name, stringsOf(slotWords.value(name)));
    }
}

Deck<QString> deckOf(const QJsonValue& json)
{
    std::vector<QString> cards;
    for (const QString& text : stringsOf(json)) {
        cards.push_back(text);
    }
    return Deck<QString>(std::move(cards));
}

void readNights(const QJsonObject& nights, const QJsonObject& shifts, Content* out)
{
    for (const Young& one : out->young) {
        const QJsonObject hows = nights.value(one.first).toObject();
        for (const QString& how : hows.keys()) {
            out->nights.insert(one.first + u'/' + how, deckOf(hows.value(how)));
        }
    }
    for (const QString& part : kParts) {
        out->shifts.insert(part, deckOf(shifts.value(part)));
    }
}

}  // namespace

const Member* Content::member(const QString& first) const
{
    const auto found = std::find_if(staff.begin(), staff.end(), [&](const Member& one) { return one.first == first; });
    return found == staff.end() ? nullptr : &*found;
}

Result<Content> loadContent(std::uint64_t seed, int index, Rng& rng)
{
    loadResources();
    const QJsonObject ours = parse(read("people.json"), {});
    const Names names = namesFor(ours, index, seed);
    const QJsonObject people = parse(read("people.json"), names);
    Content content;
    const QStringList homes = stringsOf(people.value(QLatin1String("homes")));
    content.home = homes.value(index);
    readPeople(people, rng, &content);
    readMoments(parse(read("moments.json"), names), &content);
    readNights(parse(read("nights.json"), names), parse(read("shifts.json"), names), &content);
    content.open = parse(read("open.json"), names);
    content.stories = parse(read("stories.json"), names);
    content.third = parse(read("third.json"), names);
    content.today = parse(read("today.json"), names);
    content.letters = parse(read("letters.json"), names).value(QLatin1String("letters")).toArray();
    if (content.home.isEmpty() || content.staff.size() < 9 || content.young.size() != 4 || content.letters.isEmpty()
        || content.stories.isEmpty() || content.third.isEmpty() || content.open.isEmpty() || content.today.isEmpty()) {
        return fail(ErrorCode::Internal, "demo.content:files");
    }
    return content;
}

Card cardOf(const QJsonValue& json, const QStringList& about)
{
    Card card;
    card.about = about;
    if (json.isString()) {
        card.text = json.toString();
        return card;
    }
    const QJsonObject object = json.toObject();
    card.text = at(object, "t");
    card.due = at(object, "due");
    card.at = at(object, "at");
    for (const char* weight : {"know", "do"}) {
        if (object.contains(QLatin1String(weight))) {
            card.weight = QLatin1String(weight);
            card.line = at(object, weight);
        }
    }
    return card;
}

Prose proseFrom(const QJsonValue& json)
{
    if (json.isString()) {
        return proseOf(json.toString());
    }
    static const QStringList marks = {QStringLiteral("none"), QStringLiteral("fact"), QStringLiteral("view"),
                                      QStringLiteral("told"), QStringLiteral("quote")};
    Prose prose;
    for (const QJsonValue& value : json.toArray()) {
        const QJsonArray pair = value.toArray();
        const auto mark = std::max(qsizetype{0}, marks.indexOf(pair.at(0).toString()));
        prose.push_back({QStringLiteral("p%1").arg(prose.size() + 1), static_cast<Mark>(mark), pair.at(1).toString()});
    }
    return prose;
}

QStringList stringsOf(const QJsonValue& json)
{
    QStringList list;
    for (const QJsonValue& value : json.toArray()) {
        list.append(value.toString());
    }
    return list;
}

}  // namespace hearth::demo
