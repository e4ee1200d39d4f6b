// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/json_checked.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace hearth::catalogue {

namespace {

QString placed(const QString& file, int line, const QString& what)
{
    return QStringLiteral("%1:%2: ").arg(file).arg(line) + what;
}

QString quoted(const QString& word)
{
    return u'"' + word + u'"';
}

}  // namespace

JsonAt JsonChecked::open(const QString& folder, const QString& name)
{
    auto file = std::make_shared<JsonFile>();
    file->name = name;
    JsonAt root{file, QString(), QJsonValue(QJsonObject())};
    if (!ok())
        return root;
    QFile device(folder + u'/' + name);
    if (!device.open(QIODevice::ReadOnly)) {
        wrong(root, QString(), QStringLiteral("the file is missing or cannot be read"));
        return root;
    }
    const QByteArray bytes = device.readAll();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const int line = JsonLines::lineOf(bytes, problem.offset);
        m_error = Error{ErrorCode::Invalid, placed(name, line, QStringLiteral("not JSON: ") + problem.errorString()), 0};
        return root;
    }
    file->lines = JsonLines::of(bytes);
    if (!document.isObject())
        wrong(root, QString(), QStringLiteral("one object is expected"));
    else if (!file->lines.twice().isEmpty())
        m_error = Error{ErrorCode::Invalid,
                        placed(name, file->lines.twiceLine(), QStringLiteral("the key stands twice: ") + file->lines.twice()), 0};
    root.value = document.object();
    return root;
}

void JsonChecked::wrong(const JsonAt& at, const QString& key, const QString& what)
{
    if (!ok())
        return;
    const QString path = key.isEmpty() ? at.path : at.path + u'/' + key;
    m_error = Error{ErrorCode::Invalid, placed(at.file->name, at.file->lines.at(path), what), 0};
}

void JsonChecked::onlyKeys(const JsonAt& at, std::initializer_list<QLatin1String> keys)
{
    const QJsonObject object = at.value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = entry.key();
        if (std::none_of(keys.begin(), keys.end(), [&](QLatin1String known) { return key == known; }))
            wrong(at, key, QStringLiteral("unknown key ") + quoted(key));
    }
}

QString JsonChecked::text(const JsonAt& at, QLatin1String key)
{
    if (!has(at, key)) {
        wrong(at, QString(), QStringLiteral("missing ") + quoted(key));
        return {};
    }
    return textOr(at, key, QString());
}

QString JsonChecked::textOr(const JsonAt& at, QLatin1String key, const QString& otherwise)
{
    if (!has(at, key))
        return otherwise;
    const QJsonValue value = at.value.toObject().value(key);
    if (!value.isString() || value.toString().trimmed().isEmpty()) {
        wrong(at, key, quoted(key) + QStringLiteral(" must be words, not empty"));
        return {};
    }
    return value.toString();
}

bool JsonChecked::flag(const JsonAt& at, QLatin1String key)
{
    const QJsonValue value = at.value.toObject().value(key);
    if (has(at, key) && !value.isBool())
        wrong(at, key, quoted(key) + QStringLiteral(" must be true or false"));
    return value.toBool();
}

int JsonChecked::number(const JsonAt& at, QLatin1String key, int least, int most)
{
    if (!has(at, key)) {
        wrong(at, QString(), QStringLiteral("missing ") + quoted(key));
        return least;
    }
    const double value = at.value.toObject().value(key).toDouble(std::nan(""));
    if (!(value >= least && value <= most) || std::floor(value) != value) {
        wrong(at, key, quoted(key) + QStringLiteral(" must be a whole number from %1 to %2").arg(least).arg(most));
        return least;
    }
    return int(value);
}

QStringList JsonChecked::texts(const JsonAt& at, QLatin1String key)
{
    QStringList out;
    if (!has(at, key)) {
        wrong(at, QString(), QStringLiteral("missing ") + quoted(key));
        return out;
    }
    const QJsonValue list = at.value.toObject().value(key);
    if (!list.isArray())
        wrong(at, key, quoted(key) + QStringLiteral(" must be a list"));
    int n = 0;
    for (const QJsonValue& value : list.toArray()) {
        const QString place = QString(key) + u'/' + QString::number(n++);
        if (!value.isString() || value.toString().trimmed().isEmpty())
            wrong(at, place, quoted(key) + QStringLiteral(" must hold words only, none empty"));
        else if (out.contains(value.toString()))
            wrong(at, place, quoted(value.toString()) + QStringLiteral(" stands twice"));
        out.append(value.toString());
    }
    return out;
}

std::vector<JsonAt> JsonChecked::objects(const JsonAt& at, QLatin1String key)
{
    std::vector<JsonAt> out;
    const QJsonValue list = at.value.toObject().value(key);
    if (!list.isArray()) {
        wrong(at, has(at, key) ? QString(key) : QString(), quoted(key) + QStringLiteral(" must be there, and a list"));
        return out;
    }
    int n = 0;
    for (const QJsonValue& value : list.toArray()) {
        const QString path = at.path + u'/' + key + u'/' + QString::number(n++);
        out.push_back(JsonAt{at.file, path, value});
        if (!value.isObject())
            wrong(out.back(), QString(), quoted(key) + QStringLiteral(" must hold objects only"));
    }
    return out;
}

bool JsonChecked::has(const JsonAt& at, QLatin1String key)
{
    return at.value.toObject().contains(key);
}

}  // namespace hearth::catalogue
