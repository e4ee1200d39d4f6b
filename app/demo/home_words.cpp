// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/plan.h"

namespace hearth::demo {
namespace {

struct Words {
    const char* what;
    const char* words;
    const char* at;
    const char* days;
};

// What this home says of itself beside the catalogue: one check, the rooms, the fixed points of the day.
constexpr Words kWords[] = {
    {"check", "Hens shut in", "", ""},         {"room", "Kitchen", "", ""},
    {"room", "Front room", "", ""},            {"room", "Den", "", ""},
    {"room", "Garden", "", ""},                {"rhythm", "Tea", "17:30", ""},
    {"rhythm", "Fire bell test", "10:00", "1"}, {"rhythm", "House meeting", "18:30", "3"},
};

}  // namespace

void planHomeWords(Pen& pen)
{
    const QString manager = pen.content.staff.front().first;
    Timestamp when{pen.rota.front().span.from.ms - 6 * kHour};
    for (const Words& one : kWords) {
        when.ms += kMinute;
        pen.plan.at(when, [&house = pen.house, manager, one] {
            records::AddRecord add;
            add.kind = QStringLiteral("adaptation");
            add.fields = {{QStringLiteral("what"), QString::fromLatin1(one.what)},
                          {QStringLiteral("words"), QString::fromLatin1(one.words)},
                          {QStringLiteral("at"), QString::fromLatin1(one.at)},
                          {QStringLiteral("days"), QString::fromLatin1(one.days)}};
            (void)house.act(manager, add);
        });
    }
}

}  // namespace hearth::demo
