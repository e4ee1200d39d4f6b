// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

namespace hearth::app {
namespace {

constexpr int kLeast = 100, kMost = 200, kStep = 25;

const QString kTheme = QStringLiteral("theme");
const QString kTextSize = QStringLiteral("text-size");

const QStringList& themes()
{
    static const QStringList kThemes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                     QStringLiteral("contrast")};
    return kThemes;
}

}  // namespace

QString Preferences::defaultFile()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(config).filePath(QStringLiteral("hearthbook/hearthbook.ini"));
}

ui::Appearance Preferences::load() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    ui::Appearance appearance;
    appearance.scheme = qMax(0, static_cast<int>(themes().indexOf(settings.value(kTheme).toString())));
    const int size = settings.value(kTextSize).toInt();
    appearance.textSize = size >= kLeast && size <= kMost ? kLeast + (size - kLeast) / kStep * kStep : kLeast;
    return appearance;
}

bool Preferences::save(const ui::Appearance& appearance) const
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSettings settings(m_file, QSettings::IniFormat);
    settings.clear();
    settings.setValue(kTheme, themes().value(appearance.scheme, themes().first()));
    settings.setValue(kTextSize, qBound(kLeast, appearance.textSize, kMost));
    settings.sync();
    return settings.status() == QSettings::NoError;
}

}  // namespace hearth::app
