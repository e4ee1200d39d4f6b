// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>

namespace hearth::test {

/// A template for QTemporaryDir: in memory where the system has such a place, since every book here
/// syncs each of its writes. Power cuts and full disks are tried elsewhere, on real disks.
inline QString scratch()
{
    const QString memory = QStringLiteral("/dev/shm");
    const bool there = QFileInfo(memory).isWritable();
    return (there ? memory : QDir::tempPath()) + QStringLiteral("/hearthbook-test-XXXXXX");
}

}  // namespace hearth::test
