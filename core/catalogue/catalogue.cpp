// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include "core/catalogue/loader.h"

#include <QtGlobal>

#include <algorithm>

// A linker drops the resource's own start-up from a static library when nothing refers to it; the
// macro is such a reference, and Qt asks for it outside any namespace.
static void keepCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace hearth::catalogue {

namespace {

template <typename T>
const T* withId(const std::vector<T>& all, const QString& id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Field* Kind::field(const QString& fieldId) const
{
    return withId(fields, fieldId);
}

namespace {

/// What held at `written`; nothing when the field was not there yet, or never was adapted.
const Said* saidAt(const std::vector<Said>& said, Timestamp written)
{
    const Said* held = nullptr;
    for (const Said& one : said)
        held = one.from <= written ? &one : held;
    return held;
}

}  // namespace

QString Field::houseAt(Timestamp written) const
{
    const Said* held = saidAt(said, written);
    // A record may come from a PC whose clock is behind: the first words there were.
    return held != nullptr ? held->house : said.empty() ? house : said.front().house;
}

QString Field::helpAt(Timestamp written) const
{
    const Said* held = saidAt(said, written);
    return held != nullptr ? held->help : said.empty() ? help : said.front().help;
}

bool Field::retiredAt(Timestamp written) const
{
    const Said* held = saidAt(said, written);
    // Before its first words it was not there to be ticked.
    return held != nullptr ? held->retired : !said.empty() || retired;
}

Result<Catalogue> Catalogue::builtIn()
{
    keepCatalogueResource();
    Result<Catalogue> loaded = fromFolder(QStringLiteral(":/catalogue"));
    if (!loaded)
        return Error{ErrorCode::Internal, loaded.error().where, 0};
    return loaded;
}

Result<Catalogue> Catalogue::fromFolder(const QString& folder)
{
    return Loader(folder).load();
}

const Kind* Catalogue::kind(const QString& id) const
{
    return withId(m_kinds, id);
}

QString Catalogue::roleName(const QString& role) const
{
    return m_roleNames.value(role);
}

QString Catalogue::standardName(const QString& id, bool statutory) const
{
    return statutory ? m_standardStatutory.value(id) : m_standardHouse.value(id);
}

Touch Catalogue::touch(const QString& command) const
{
    return m_touch.value(command, Touch::Nothing);
}

QList<Audience> Catalogue::audiences(const QString& role) const
{
    return m_audiences.value(role);
}

const Retention* Catalogue::retention(const QString& id) const
{
    return withId(m_retention, id);
}

const Retention* Catalogue::retention(const Kind& kind, bool aboutYoungPerson) const
{
    return retention(kind.caseRecord && aboutYoungPerson ? QStringLiteral("case-record") : kind.keep);
}

QStringList Catalogue::ids() const
{
    QStringList out;
    const auto add = [&](const char* what, const QStringList& ids) {
        for (const QString& id : ids)
            out.append(QLatin1String(what) + u' ' + id);
    };
    add("role", m_roles);
    add("standard", m_standards);
    add("command", m_commands);
    add("circumstance", m_circumstances);
    for (const Retention& rule : m_retention)
        out.append(QStringLiteral("retention ") + rule.id);
    for (const Kind& kind : m_kinds) {
        out.append(QStringLiteral("kind %1 %2").arg(kind.id, Loader::audienceName(kind.audience)));
        for (const Field& field : kind.fields) {
            const QString name = kind.id + u'.' + field.id;
            out.append(QStringLiteral("field %1 %2").arg(name, Loader::typeName(field.type)));
            for (const Choice& choice : field.choices)
                out.append(QStringLiteral("choice %1.%2").arg(name, choice.id));
        }
    }
    out.sort();
    return out;
}

}  // namespace hearth::catalogue
