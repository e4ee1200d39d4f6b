// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/gallery_rows.h"

namespace hearth::ui::gallery {
namespace {

PersonMark person(const QString& name, const QString& initials, int tint, bool adult)
{
    return {.id = name, .name = name, .initials = initials, .adult = adult, .tint = tint, .away = {}};
}

QStandardItem* moment(const QString& time, const QString& kind, const QString& text,
                      const QList<PersonMark>& people, const QList<WordTag>& tags = {})
{
    auto* item = new QStandardItem(text);
    item->setData(time, TimeRole);
    item->setData(kind, KindRole);
    item->setData(QVariant::fromValue(people), PeopleRole);
    item->setData(QVariant::fromValue(tags), TagsRole);
    item->setData(QString(time + u", "_qs + text), Qt::AccessibleTextRole);
    return item;
}

QStandardItem* heading(const QString& word, const QList<PersonMark>& people)
{
    auto* item = new QStandardItem(word);
    item->setData(true, HeaderRole);
    item->setData(QVariant::fromValue(people), PeopleRole);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

QStandardItem* line(const QString& tag, TagTone tone, const QString& text, const QString& source)
{
    auto* item = new QStandardItem(text);
    item->setData(QVariant::fromValue(QList<WordTag>{{tag, tone}}), TagsRole);
    item->setData(source, SourceRole);
    return item;
}

}  // namespace

PersonMark jay() { return person(u"Jay"_qs, u"J"_qs, 0, false); }
PersonMark mina() { return person(u"Mina"_qs, u"M"_qs, 1, false); }
PersonMark callum() { return person(u"Callum"_qs, u"C"_qs, 2, false); }
PersonMark rosie()
{
    PersonMark made = person(u"Rosie"_qs, u"R"_qs, 3, false);
    made.away = u"away"_qs;
    return made;
}
PersonMark ben() { return person(u"Ben Hartley"_qs, u"BH"_qs, 4, true); }

QStandardItemModel* moments(QObject* parent)
{
    auto* model = new QStandardItemModel(parent);
    model->appendRow(moment(u"21:30"_qs, u"moment"_qs,
        u"You taught Owen the card trick and would not say how it was done."_qs, {callum()}));
    model->appendRow(moment(u"21:50"_qs, u"moment"_qs,
        u"You asked how bread rises. We put the yeast under the lamp."_qs, {jay()},
        {{u"Made into an idea"_qs, TagTone::Plain}}));
    model->appendRow(moment(u"22:15"_qs, u"medicine"_qs,
        u"Medicines: two given, none refused. Owen was second."_qs, {mina(), jay()}));
    model->appendRow(moment(u"22:40"_qs, u"shift"_qs, u"House quiet. Jay and Callum settled."_qs,
                            {jay(), callum()}));
    model->appendRow(moment(u"23:20"_qs, u"moment"_qs,
        u"You came down for water. We talked until you yawned."_qs, {mina()},
        {{u"Handed over"_qs, TagTone::Plain}}));
    QStandardItem* boiler = moment(u"02:10"_qs, u"home"_qs, u"Boiler alarm. Reset it, nobody woke."_qs,
                                   {}, {{u"Handed over"_qs, TagTone::Strong}});
    boiler->setData(true, HouseRole);
    model->appendRow(boiler);
    QStandardItem* late = moment(u"06:45"_qs, u"moment"_qs,
        u"You were up first and laid the table for four."_qs, {jay()});
    late->setData(u"at 07:20"_qs, WrittenRole);
    model->appendRow(late);
    return model;
}

QStandardItemModel* basket(QObject* parent)
{
    auto* model = new QStandardItemModel(parent);
    model->appendRow(heading(u"Mina"_qs, {mina()}));
    model->appendRow(line(u"Know"_qs, TagTone::Plain,
        u"Short night. The dentist is on her mind, not the journey."_qs, u"from 23:20"_qs));
    model->appendRow(line(u"Do"_qs, TagTone::Strong,
        u"Leave for Bridge Street at 11:00. Owen goes in with her."_qs, u"due today 11:00"_qs));
    model->appendRow(heading(u"Jay"_qs, {jay()}));
    model->appendRow(line(u"Know"_qs, TagTone::Plain,
        u"Up first and laid the table. Proud of it."_qs, u"from 06:45"_qs));
    model->appendRow(line(u"Urgent"_qs, TagTone::Urgent, u"PE kit is damp. Airer, by the boiler."_qs,
                          u"due today 08:20"_qs));
    model->appendRow(heading(u"House"_qs, {}));
    model->appendRow(line(u"Do"_qs, TagTone::Strong,
        u"Boiler alarm at 02:10. Ring Calder Heating after nine."_qs, u"from 02:10"_qs));
    return model;
}

QStandardItemModel* staff(QObject* parent)
{
    auto* model = new QStandardItemModel(parent);
    const QList<std::pair<PersonMark, QString>> all{
        {ben(), u"on duty until 07:30"_qs},
        {person(u"Owen Price"_qs, u"OP"_qs, 2, true), u"on duty until 14:30"_qs},
        {person(u"Kath Doyle"_qs, u"KD"_qs, 0, true), u"from 07:30"_qs},
        {person(u"Lena Marsh"_qs, u"LM"_qs, 1, true), u"agency, from 07:30"_qs},
        {person(u"Priya Nair"_qs, u"PN"_qs, 5, true), u"from 14:00"_qs},
        {person(u"Grace Adeyemi"_qs, u"GA"_qs, 3, true), u"registered manager"_qs},
    };
    for (const auto& [who, where] : all) {
        auto* item = new QStandardItem(who.name);
        item->setData(QVariant::fromValue(QList<PersonMark>{who}), PeopleRole);
        item->setData(where, SourceRole);
        model->appendRow(item);
    }
    return model;
}

}  // namespace hearth::ui::gallery
