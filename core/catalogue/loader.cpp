// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/loader.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace hearth::catalogue {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<const char*, FieldType>, 13> kTypes{{
    {"prose", FieldType::Prose}, {"text", FieldType::Text}, {"choice", FieldType::Choice},
    {"flag", FieldType::Flag}, {"time", FieldType::Time}, {"date", FieldType::Date},
    {"datetime", FieldType::DateTime}, {"number", FieldType::Number}, {"money", FieldType::Money},
    {"person", FieldType::Person}, {"people", FieldType::People}, {"record", FieldType::Record},
    {"records", FieldType::Records},
}};

constexpr std::array<std::pair<const char*, Audience>, 4> kAudiences{{
    {"team", Audience::Team}, {"management", Audience::Management},
    {"person", Audience::Person}, {"young-person", Audience::YoungPerson},
}};

constexpr std::array<std::pair<const char*, Touch>, 3> kTouches{{
    {"nothing", Touch::Nothing}, {"reads", Touch::Reads}, {"writes", Touch::Writes},
}};

constexpr std::array<std::pair<const char*, Retention::From>, 3> kFroms{{
    {"birth", Retention::From::Birth}, {"last-entry", Retention::From::LastEntry},
    {"leaving", Retention::From::Leaving},
}};

template <typename Table, typename T>
bool lookUp(const Table& table, const QString& name, T& out)
{
    for (const auto& [word, value] : table) {
        if (name == QLatin1String(word)) {
            out = value;
            return true;
        }
    }
    return false;
}

template <typename Table, typename T>
QString nameIn(const Table& table, T wanted)
{
    for (const auto& [word, value] : table) {
        if (value == wanted)
            return QString::fromLatin1(word);
    }
    return {};
}

const QStringList kFiles{u"access.json"_s, u"catalogue.json"_s, u"commands.json"_s, u"retention.json"_s,
                         u"roles.json"_s, u"standards.json"_s, u"terms.json"_s};

}  // namespace

QString Loader::typeName(FieldType type)
{
    return nameIn(kTypes, type);
}

QString Loader::audienceName(Audience audience)
{
    return nameIn(kAudiences, audience);
}

Result<Catalogue> Loader::load()
{
    const JsonAt root = m_json.open(m_folder, u"catalogue.json"_s);
    m_json.onlyKeys(root, {"revision"_L1});
    m_made.m_revision = m_json.number(root, "revision"_L1, 1, 1'000'000);
    readTerms();
    readRoles();
    readStandards();
    readCommands();
    readRetention();
    readFiles();
    checkReferences();
    readAccess();
    if (!m_json.ok())
        return m_json.error();
    return std::move(m_made);
}

/// Every file must be one we know, so that a kind put in the wrong place is not passed over.
void Loader::readFiles()
{
    QStringList names;
    QDirIterator files(m_folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next().mid(m_folder.size() + 1));
    names.sort();
    for (const QString& name : std::as_const(names)) {
        if (name.startsWith("kinds/"_L1) && name.count(u'/') == 1)
            readKind(name);
        else if (!kFiles.contains(name))
            m_json.wrong(m_json.open(m_folder, name), QString(), u"no file of the catalogue has this name"_s);
    }
}

QString Loader::id(const JsonAt& at, QSet<QString>& taken)
{
    static const QRegularExpression shape(u"^[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$"_s);
    const QString id = m_json.text(at, "id"_L1);
    if (!id.isEmpty() && !shape.match(id).hasMatch())
        m_json.wrong(at, u"id"_s, u"an id is letters, digits, '-' and '.': "_s + id);
    if (taken.contains(id))
        m_json.wrong(at, u"id"_s, u"duplicate id "_s + id);
    taken.insert(id);
    return id;
}

Term Loader::termOf(const JsonAt& at)
{
    const QString id = m_json.text(at, "term"_L1);
    if (!id.isEmpty() && !m_termById.contains(id))
        m_json.wrong(at, u"term"_s, u"unknown term "_s + id);
    return m_termById.value(id);
}

/// Parts divided by "; ", each beginning with its grade of duty, so that a rule says how binding it is.
QString Loader::sourceOf(const JsonAt& at)
{
    static const QRegularExpression part(u"^(REG|GUIDE|SCCIF|LA|GOOD|SEED) \\S"_s);
    const QString source = m_json.text(at, "source"_L1);
    for (const QString& one : source.isEmpty() ? QStringList() : source.split(u"; "_s)) {
        if (!part.match(one).hasMatch() && m_json.ok())
            m_json.wrong(at, u"source"_s, u"a source begins with REG, GUIDE, SCCIF, LA, GOOD or SEED: "_s + one);
    }
    return source;
}

QStringList Loader::known(const JsonAt& at, QLatin1String key, const QStringList& ids, const char* what)
{
    const QStringList named = m_json.texts(at, key);
    for (qsizetype n = 0; n < named.size(); ++n) {
        if (!ids.contains(named[n]))
            m_json.wrong(at, QString(key) + u'/' + QString::number(n),
                         u"unknown "_s + QLatin1String(what) + u' ' + named[n]);
    }
    return named;
}

void Loader::readTerms()
{
    const JsonAt root = m_json.open(m_folder, u"terms.json"_s);
    m_json.onlyKeys(root, {"terms"_L1});
    QSet<QString> taken;
    for (const JsonAt& at : m_json.objects(root, "terms"_L1)) {
        m_json.onlyKeys(at, {"id"_L1, "house"_L1, "statutory"_L1, "why"_L1});
        const Term term{id(at, taken), m_json.text(at, "house"_L1), m_json.text(at, "statutory"_L1),
                        m_json.textOr(at, "why"_L1, QString())};
        m_termById.insert(term.id, term);
        m_made.m_terms.push_back(term);
    }
}

void Loader::readRoles()
{
    const JsonAt root = m_json.open(m_folder, u"roles.json"_s);
    m_json.onlyKeys(root, {"roles"_L1});
    QStringList audienceNames;
    for (const auto& [word, value] : kAudiences)
        audienceNames.append(QString::fromLatin1(word));
    QSet<QString> taken;
    for (const JsonAt& at : m_json.objects(root, "roles"_L1)) {
        m_json.onlyKeys(at, {"id"_L1, "term"_L1, "audiences"_L1, "source"_L1});
        const QString role = id(at, taken);
        m_made.m_roles.append(role);
        m_made.m_roleNames.insert(role, termOf(at).house);
        sourceOf(at);
        QList<Audience> audiences;
        for (const QString& name : known(at, "audiences"_L1, audienceNames, "audience")) {
            Audience audience = Audience::Team;
            lookUp(kAudiences, name, audience);
            audiences.append(audience);
        }
        m_made.m_audiences.insert(role, audiences);
    }
}

void Loader::readStandards()
{
    const JsonAt root = m_json.open(m_folder, u"standards.json"_s);
    m_json.onlyKeys(root, {"standards"_L1});
    QSet<QString> taken;
    for (const JsonAt& at : m_json.objects(root, "standards"_L1)) {
        m_json.onlyKeys(at, {"id"_L1, "term"_L1, "source"_L1});
        const QString standard = id(at, taken);
        const Term term = termOf(at);
        m_made.m_standards.append(standard);
        m_made.m_standardHouse.insert(standard, term.house);
        m_made.m_standardStatutory.insert(standard, term.statutory);
        sourceOf(at);
    }
}

void Loader::readCommands()
{
    const JsonAt root = m_json.open(m_folder, u"commands.json"_s);
    m_json.onlyKeys(root, {"commands"_L1, "circumstances"_L1});
    QSet<QString> taken;
    for (const JsonAt& at : m_json.objects(root, "commands"_L1)) {
        m_json.onlyKeys(at, {"id"_L1, "touches"_L1, "does"_L1});
        const QString command = id(at, taken);
        m_made.m_commands.append(command);
        m_json.text(at, "does"_L1);
        Touch touch = Touch::Nothing;
        const QString name = m_json.text(at, "touches"_L1);
        if (!lookUp(kTouches, name, touch))
            m_json.wrong(at, u"touches"_s, u"unknown touch "_s + name);
        m_made.m_touch.insert(command, touch);
    }
    readCircumstances(root);
}

void Loader::readCircumstances(const JsonAt& root)
{
    QSet<QString> taken;
    const std::vector<JsonAt> all = m_json.objects(root, "circumstances"_L1);
    for (const JsonAt& at : all) {
        m_json.onlyKeys(at, {"id"_L1, "means"_L1, "not"_L1});
        m_made.m_circumstances.append(id(at, taken));
        m_json.text(at, "means"_L1);
    }
    for (const JsonAt& at : all) {
        const QString opposite = m_json.textOr(at, "not"_L1, QString());
        if (!opposite.isEmpty() && !m_made.m_circumstances.contains(opposite))
            m_json.wrong(at, u"not"_s, u"unknown circumstance "_s + opposite);
        m_opposite.insert(m_json.text(at, "id"_L1), opposite);
    }
}

void Loader::readRetention()
{
    const JsonAt root = m_json.open(m_folder, u"retention.json"_s);
    m_json.onlyKeys(root, {"rules"_L1});
    QSet<QString> taken;
    for (const JsonAt& at : m_json.objects(root, "rules"_L1)) {
        m_json.onlyKeys(at, {"id"_L1, "term"_L1, "years"_L1, "from"_L1, "yearsIfDiedUnder18"_L1, "source"_L1});
        Retention rule;
        rule.id = id(at, taken);
        const Term term = termOf(at);
        rule.house = term.house;
        rule.statutory = term.statutory;
        rule.years = m_json.number(at, "years"_L1, 1, 100);
        const QString from = m_json.text(at, "from"_L1);
        if (!lookUp(kFroms, from, rule.from))
            m_json.wrong(at, u"from"_s, u"unknown beginning "_s + from);
        if (JsonChecked::has(at, "yearsIfDiedUnder18"_L1))
            rule.yearsIfDiedUnder18 = m_json.number(at, "yearsIfDiedUnder18"_L1, 1, 100);
        rule.source = sourceOf(at);
        m_made.m_retention.push_back(rule);
    }
    // Named in core/catalogue/catalogue.cpp: what is a case record is kept under reg 36(2).
    if (!taken.contains(u"case-record"_s))
        m_json.wrong(root, u"rules"_s, u"the rule case-record is missing"_s);
}

void Loader::readKind(const QString& name)
{
    const JsonAt at = m_json.open(m_folder, name);
    m_json.onlyKeys(at, {"id"_L1, "term"_L1, "icon"_L1, "source"_L1, "audience"_L1, "aboutRequired"_L1,
                         "caseRecord"_L1, "system"_L1, "together"_L1, "planned"_L1, "retired"_L1, "writers"_L1,
                         "readers"_L1, "standards"_L1, "keep"_L1, "fields"_L1});
    Kind kind;
    kind.id = id(at, m_kindIds);
    if (name != u"kinds/"_s + kind.id + u".json"_s)
        m_json.wrong(at, u"id"_s, u"the file of a kind is named for its id, not for "_s + kind.id);
    const Term term = termOf(at);
    kind.house = term.house;
    kind.statutory = term.statutory;
    kind.icon = m_json.text(at, "icon"_L1);
    kind.source = sourceOf(at);
    const QString audience = m_json.text(at, "audience"_L1);
    if (!lookUp(kAudiences, audience, kind.audience))
        m_json.wrong(at, u"audience"_s, u"unknown audience "_s + audience);
    kind.aboutRequired = m_json.flag(at, "aboutRequired"_L1);
    kind.caseRecord = m_json.flag(at, "caseRecord"_L1);
    kind.system = m_json.flag(at, "system"_L1);
    kind.together = m_json.flag(at, "together"_L1);
    kind.planned = m_json.flag(at, "planned"_L1);
    kind.retired = m_json.flag(at, "retired"_L1);
    readKindLists(at, kind);
    m_made.m_kinds.push_back(std::move(kind));
}

void Loader::readKindLists(const JsonAt& at, Kind& kind)
{
    kind.writers = known(at, "writers"_L1, m_made.m_roles, "role");
    kind.readers = known(at, "readers"_L1, m_made.m_roles, "role");
    for (const QString& role : std::as_const(kind.writers)) {
        if (!kind.readers.contains(role))
            m_json.wrong(at, u"writers"_s, u"whoever writes a kind reads it too: "_s + role);
    }
    kind.standards = known(at, "standards"_L1, m_made.m_standards, "standard");
    kind.keep = m_json.text(at, "keep"_L1);
    if (!m_made.retention(kind.keep))
        m_json.wrong(at, u"keep"_s, u"unknown retention rule "_s + kind.keep);
    QSet<QString> taken;
    for (const JsonAt& field : m_json.objects(at, "fields"_L1)) {
        id(field, taken);
        kind.fields.push_back(readField(field));
    }
    if (kind.fields.empty())
        m_json.wrong(at, u"fields"_s, u"a kind has at least one field"_s);
}

Field Loader::readField(const JsonAt& at)
{
    m_json.onlyKeys(at, {"id"_L1, "type"_L1, "term"_L1, "help"_L1, "source"_L1, "required"_L1, "indexed"_L1,
                         "retired"_L1, "refers"_L1, "choices"_L1});
    Field field;
    field.id = m_json.text(at, "id"_L1);
    const QString type = m_json.text(at, "type"_L1);
    if (!lookUp(kTypes, type, field.type))
        m_json.wrong(at, u"type"_s, u"unknown field type "_s + type);
    const Term term = termOf(at);
    field.house = term.house;
    field.statutory = term.statutory;
    field.help = m_json.text(at, "help"_L1);
    field.source = sourceOf(at);
    field.required = m_json.flag(at, "required"_L1);
    field.retired = m_json.flag(at, "retired"_L1);
    if (field.required && field.retired)
        m_json.wrong(at, u"required"_s, u"a retired field cannot be required"_s);
    const bool isProse = field.type == FieldType::Prose;
    field.indexed = isProse || m_json.flag(at, "indexed"_L1);
    if (JsonChecked::has(at, "indexed"_L1) && field.type != FieldType::Text)
        m_json.wrong(at, u"indexed"_s, u"only text says whether it is indexed: prose always is"_s);
    const bool points = field.type == FieldType::Record || field.type == FieldType::Records;
    if (JsonChecked::has(at, "refers"_L1)) {
        if (!points)
            m_json.wrong(at, u"refers"_s, u"only a record field refers to kinds"_s);
        field.refersTo = m_json.texts(at, "refers"_L1);
        m_references.push_back({at, field.refersTo});
    }
    readChoices(at, field);
    return field;
}

void Loader::readChoices(const JsonAt& at, Field& field)
{
    if (field.type != FieldType::Choice) {
        if (JsonChecked::has(at, "choices"_L1))
            m_json.wrong(at, u"choices"_s, u"only a choice field has choices"_s);
        return;
    }
    QSet<QString> taken;
    for (const JsonAt& one : m_json.objects(at, "choices"_L1)) {
        m_json.onlyKeys(one, {"id"_L1, "term"_L1, "retired"_L1});
        const QString choice = id(one, taken);
        const Term term = termOf(one);
        field.choices.push_back({choice, term.house, term.statutory, m_json.flag(one, "retired"_L1)});
    }
    if (field.choices.size() < 2)
        m_json.wrong(at, u"choices"_s, u"a choice has at least two answers"_s);
}

/// After the last kind, since a field may point to a kind whose file comes later.
void Loader::checkReferences()
{
    for (const Reference& reference : m_references) {
        for (const QString& kind : reference.kinds) {
            if (!m_kindIds.contains(kind))
                m_json.wrong(reference.at, u"refers"_s, u"unknown kind "_s + kind);
        }
    }
}

void Loader::readAccess()
{
    const JsonAt root = m_json.open(m_folder, u"access.json"_s);
    m_json.onlyKeys(root, {"rules"_L1});
    for (const JsonAt& at : m_json.objects(root, "rules"_L1))
        readRule(at);
}

void Loader::readRule(const JsonAt& at)
{
    m_json.onlyKeys(at, {"roles"_L1, "commands"_L1, "when"_L1, "source"_L1});
    const QStringList roles = known(at, "roles"_L1, m_made.m_roles, "role");
    const QStringList commands = known(at, "commands"_L1, m_made.m_commands, "command");
    QStringList when = known(at, "when"_L1, m_made.m_circumstances, "circumstance");
    const QString source = sourceOf(at);
    for (const QString& circumstance : std::as_const(when)) {
        if (when.contains(m_opposite.value(circumstance)))
            m_json.wrong(at, u"when"_s, u"these can never hold together: "_s + when.join(u", "_s));
    }
    when.sort();
    for (const QString& role : roles) {
        for (const QString& command : commands) {
            const QString row = role + u' ' + command + u' ' + when.join(u',');
            if (m_rows.contains(row))
                m_json.wrong(at, QString(), u"the same rule stands twice: "_s + row);
            m_rows.insert(row);
            m_made.m_access.push_back({role, command, when, source});
        }
    }
}

}  // namespace hearth::catalogue
