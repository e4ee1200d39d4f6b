// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Ids of the catalogue that the shift and its handover are made of (resources/catalogue/kinds).
namespace hearth::practice {

inline const QString kShiftKind = QStringLiteral("shift");
inline const QString kNightKind = QStringLiteral("night");
inline const QString kHandoverKind = QStringLiteral("handover-item");
inline const QString kMomentKind = QStringLiteral("moment");
inline const QString kLetterKind = QStringLiteral("letter");
inline const QString kNoteKind = QStringLiteral("note");
inline const QString kReplyKind = QStringLiteral("reply");
inline const QString kClaimKind = QStringLiteral("claim");
inline const QString kPackKind = QStringLiteral("pack");
inline const QString kYoungKind = QStringLiteral("young-person");
inline const QString kStaffKind = QStringLiteral("staff-member");
inline const QString kAppointmentKind = QStringLiteral("appointment");
inline const QString kWhereaboutsKind = QStringLiteral("whereabouts");
inline const QString kDutyKind = QStringLiteral("duty");

inline const QString kAdaptationKind = QStringLiteral("adaptation");
inline const QString kAlarmDealtKind = QStringLiteral("alarm-dealt");

inline const QString kText = QStringLiteral("text");
inline const QString kTitle = QStringLiteral("title");
inline const QString kShiftField = QStringLiteral("shift");
inline const QString kWeight = QStringLiteral("weight");
inline const QString kDue = QStringLiteral("due");
inline const QString kFrom = QStringLiteral("from");
inline const QString kTo = QStringLiteral("to");
inline const QString kHow = QStringLiteral("night");
inline const QString kAsleep = QStringLiteral("asleep");
inline const QString kWoke = QStringLiteral("woke");

}  // namespace hearth::practice
