// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/terms.h"

namespace hearth::ui::text {

namespace {

template <typename Named>
QString chosen(const Named& named, Vocabulary vocabulary)
{
    const QString& first = vocabulary == Vocabulary::House ? named.house : named.statutory;
    const QString& second = vocabulary == Vocabulary::House ? named.statutory : named.house;
    return !first.isEmpty() ? first : !second.isEmpty() ? second : named.id;
}

const catalogue::Field* fieldOf(const catalogue::Catalogue& catalogue, const QString& kind,
                                const QString& field)
{
    const catalogue::Kind* known = catalogue.kind(kind);
    return known != nullptr ? known->field(field) : nullptr;
}

}  // namespace

QString kindName(const catalogue::Catalogue& catalogue, const QString& kind, Vocabulary vocabulary)
{
    const catalogue::Kind* known = catalogue.kind(kind);
    return known != nullptr ? chosen(*known, vocabulary) : kind;
}

QString fieldName(const catalogue::Catalogue& catalogue, const QString& kind, const QString& field,
                  Vocabulary vocabulary)
{
    const catalogue::Field* known = fieldOf(catalogue, kind, field);
    return known != nullptr ? chosen(*known, vocabulary) : field;
}

QString choiceName(const catalogue::Catalogue& catalogue, const QString& kind, const QString& field,
                   const QString& choice, Vocabulary vocabulary)
{
    if (const catalogue::Field* known = fieldOf(catalogue, kind, field); known != nullptr) {
        for (const catalogue::Choice& each : known->choices) {
            if (each.id == choice) {
                return chosen(each, vocabulary);
            }
        }
    }
    return choice;
}

QString termName(const catalogue::Catalogue& catalogue, const QString& term, Vocabulary vocabulary)
{
    for (const catalogue::Term& each : catalogue.terms()) {
        if (each.id == term) {
            return chosen(each, vocabulary);
        }
    }
    return term;
}

QString markName(Mark mark)
{
    switch (mark) {
        case Mark::None:
            return {};
        case Mark::Fact:
            return QStringLiteral("Fact");
        case Mark::View:
            return QStringLiteral("My view");
        case Mark::Told:
            return QStringLiteral("Told me");
        case Mark::Quote:
            return QStringLiteral("Their words");
    }
    return {};
}

QString markTag(Mark mark)
{
    switch (mark) {
        case Mark::None:
            return {};
        case Mark::Fact:
            return QStringLiteral("[fact]");
        case Mark::View:
            return QStringLiteral("[my view]");
        case Mark::Told:
            return QStringLiteral("[told]");
        case Mark::Quote:
            return QStringLiteral("[their words]");
    }
    return {};
}

QString howName(How how)
{
    switch (how) {
        case How::OwnSession:
            return {};
        case How::OwnPin:
            return QStringLiteral("with their own PIN");
        case How::TypedTogether:
            return QStringLiteral("typed together");
        case How::ToldTo:
            return QStringLiteral("told to a worker");
        case How::Drawing:
            return QStringLiteral("drawn");
    }
    return {};
}

QString possessive(const QString& name)
{
    return name + QStringLiteral("’s");
}

QString people(int count)
{
    return count == 1 ? QStringLiteral("one person") : QStringLiteral("%1 people").arg(count);
}

QString listed(const QStringList& names)
{
    if (names.size() < 2) {
        return names.join(QString());
    }
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") +
           names.last();
}

}  // namespace hearth::ui::text
