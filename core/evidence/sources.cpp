// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/sources.h"

namespace hearth::evidence {

const catalogue::Field* fieldOf(const catalogue::Kind* kind, const QString& field)
{
    if (kind == nullptr) {
        return nullptr;
    }
    for (const auto& each : kind->fields) {
        if (each.id == field) {
            return &each;
        }
    }
    return nullptr;
}

QString shortStandard(const QString& standard)
{
    static const QStringList kNames{
        QStringLiteral("Care that fits"), QStringLiteral("Views and wishes"), QStringLiteral("Learning"),
        QStringLiteral("Enjoying life"),  QStringLiteral("Health"),           QStringLiteral("Relationships"),
        QStringLiteral("Protection"),     QStringLiteral("Leading well"),     QStringLiteral("Planning care")};
    const int regulation = regulationOf(standard);
    return regulation == 0 ? QString() : kNames.value(regulation - 6);
}

int regulationOf(const QString& standard)
{
    bool whole = false;
    const int number = standard.mid(2).toInt(&whole);
    return standard.startsWith(QStringLiteral("QS")) && whole && number >= 1 && number <= 9
               ? number + 5
               : 0;
}

}  // namespace hearth::evidence
