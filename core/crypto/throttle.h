// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace hearth::crypto {

/// Seconds since boot and which boot it was; a seam for tests.
struct BootTime {
    QString boot;                ///< the kernel's boot id; empty when unknown
    std::int64_t seconds = 0;    ///< CLOCK_BOOTTIME
};
using BootClock = std::function<BootTime()>;
BootTime systemBootTime();

/// Slows guessing at the keyboard: waits of 0, 0, 0, 5, 15, 30, 60 and then 300 s after each
/// wrong try, per person, over restarts. A clock set back, or another boot, starts the whole wait
/// again. A file that cannot be read makes everyone wait 30 s from when that is first seen, and
/// counts on from there. It does not stop someone who copied or can delete the files: Argon2id does
/// that. One thread at a time, one process (the book's lock) at a time. Format: docs/formats.md.
class Throttle {
public:
    Throttle(QString path, Clock clock, BootClock boot = systemBootTime);

    /// Whole seconds still to wait before `person` may try; 0 when they may. Writes the file when a
    /// wait has to start again.
    [[nodiscard]] int secondsToWait(const Id& person) const;

    /// Durable before they return. Errors: Disk (this object still counts it then); Invalid for the nil id.
    Status failed(const Id& person);
    Status succeeded(const Id& person);

    /// Wrong tries since the last right one.
    [[nodiscard]] int failures(const Id& person) const;

private:
    QString m_path;
    Clock m_clock;
    BootClock m_boot;
    mutable QByteArray m_unsaved;  ///< what the disk refused to take; stands in for the file
};

}  // namespace hearth::crypto
