// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/json_checked.h"

#include <QSet>

namespace hearth::catalogue {

/// Reads a catalogue folder and checks it against the schema of docs/catalogue.md. Used once.
class Loader {
public:
    explicit Loader(const QString& folder) : m_folder(folder) {}

    /// Errors: Invalid, where = "FILE:LINE: what is wrong"; the first mistake found.
    Result<Catalogue> load();

    static QString typeName(FieldType type);
    static QString audienceName(Audience audience);

private:
    void readFiles();
    void readTerms();
    void readRoles();
    void readStandards();
    void readCommands();
    void readCircumstances(const JsonAt& root);
    void readRetention();
    void readKind(const QString& name);
    void readKindLists(const JsonAt& at, Kind& kind);
    Field readField(const JsonAt& at);
    void readChoices(const JsonAt& at, Field& field);
    void checkReferences();
    void readAccess();
    void readRule(const JsonAt& at);

    QString id(const JsonAt& at, QSet<QString>& taken);
    Term termOf(const JsonAt& at);
    QString sourceOf(const JsonAt& at);
    QStringList known(const JsonAt& at, QLatin1String key, const QStringList& ids, const char* what);

    QString m_folder;
    JsonChecked m_json;
    Catalogue m_made;
    QHash<QString, Term> m_termById;
    QHash<QString, QString> m_opposite;
    QSet<QString> m_kindIds, m_rows;
    struct Reference {
        JsonAt at;
        QStringList kinds;
    };
    std::vector<Reference> m_references;
};

}  // namespace hearth::catalogue
