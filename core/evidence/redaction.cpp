// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/redaction.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace hearth::evidence {

namespace {

// First names and surnames that are also words of an ordinary sentence: in lower case they are
// left alone, or every "will" would become a child.
const QSet<QString>& everydayWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> made;
        const QString all = QStringLiteral(
            "will hope rose grace faith joy mark may june april august summer autumn bill rob sue "
            "pat art dean "
            "drew grant chase hunter sky star lily daisy ivy poppy holly heather jade ruby pearl "
            "amber honey "
            "angel destiny harmony melody patience prudence constance mercy honour victor frank "
            "jack jay guy "
            "king prince duke earl norm gene miles rich robin dawn eve ray lance rocky sonny sunny "
            "bear wolf "
            "young brown green white black gray grey bell day king cook baker carter hill wood "
            "woods lane park "
            "field fields stone rivers banks church house long short small little best good love "
            "price ford "
            "street moor marsh north west rock winter knight bishop pope page read reed rush sharp "
            "swift wise "
            "man bird fish fox lamb peacock nightingale self else so an can do in on my sunday "
            "friday");
        for (const QString& word : all.split(QLatin1Char(' '))) {
            made.insert(word);
        }
        // "jay" is far more often the child than the bird in a children's home.
        made.remove(QStringLiteral("jay"));
        return made;
    }();
    return words;
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

// One spelling for comparing: composed, lower case, single spaces, nothing invisible.
QString folded(const QString& text)
{
    QString bare;
    for (const QChar c : text) {
        if (!isInvisible(c)) {
            bare.append(c);
        }
    }
    return bare.normalized(QString::NormalizationForm_C).toCaseFolded().simplified();
}

// A pattern for one writing of a name that lets invisible characters stand between its letters.
QString patternOf(const QString& name)
{
    const QString invisible = QStringLiteral("\\p{Cf}*");
    QString made;
    for (const QChar c : name) {
        if (c.isSpace()) {
            made += QStringLiteral("[\\s\\p{Cf}]+");
            continue;
        }
        if (c.isLowSurrogate()) {
            made += c;
        } else {
            made += (made.isEmpty() ? QString() : invisible) +
                    (c.isHighSurrogate() ? QString(c) : QRegularExpression::escape(QString(c)));
        }
    }
    return made;
}

QRegularExpression matching(QStringList names)
{
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    QStringList patterns;
    for (const QString& name : names) {
        patterns << patternOf(name.normalized(QString::NormalizationForm_C))
                 << patternOf(name.normalized(QString::NormalizationForm_D));
    }
    patterns.removeDuplicates();
    return QRegularExpression(
        QStringLiteral("(?<![\\p{L}\\p{N}\\p{M}])(?:%1)(?![\\p{L}\\p{N}\\p{M}])")
            .arg(patterns.join(QLatin1Char('|'))),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

struct Names {
    QStringList given;   ///< whole names, preferred names, first names
    QStringList family;  ///< surnames alone
};

Names namesOf(const records::PersonRef& person)
{
    Names names;
    const QStringList parts = person.name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    names.given << person.name.simplified() << person.firstName.simplified();
    if (parts.size() > 1) {
        names.given << parts.first()
                    << person.firstName.simplified() + QLatin1Char(' ') + parts.last();
        names.family << parts.last();
    }
    names.given.removeAll(QString());
    names.given.removeDuplicates();
    names.family.removeAll(person.firstName.simplified());
    return names;
}

QString initialOf(const records::PersonRef& person)
{
    const QString name = person.firstName.isEmpty() ? person.name : person.firstName;
    const QString plain =
        name.simplified().normalized(QString::NormalizationForm_D).left(1).toUpper();
    const bool latin =
        plain.size() == 1 && plain[0] >= QLatin1Char('A') && plain[0] <= QLatin1Char('Z');
    return latin ? plain : QStringLiteral("X");
}

bool hasCapital(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isUpper() || c.isTitleCase(); });
}

}  // namespace

Redaction::Redaction(std::vector<records::PersonRef> young) : m_young(std::move(young))
{
    std::sort(m_young.begin(), m_young.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    std::map<QString, int> sharing, given;
    // Who was entered twice has the letter of who they are.
    for (const auto& person : m_young) {
        sharing[initialOf(person)] += person.sameAs.isNil() ? 1 : 0;
    }
    for (std::size_t i = 0; i < m_young.size(); ++i) {
        const QString initial = initialOf(m_young[i]);
        const bool once = m_young[i].sameAs.isNil();
        const QString number = once && sharing[initial] > 1 ? QString::number(++given[initial]) : QString();
        m_letters.push_back(QStringLiteral("Child %1%2").arg(initial, number));
        const Names names = namesOf(m_young[i]);
        for (const QString& name : names.given) {
            learn(name, i, false);
        }
        for (const QString& name : names.family) {
            learn(name, i, true);
        }
    }
    for (std::size_t i = 0; i < m_young.size(); ++i) {
        if (const QString letter = this->letter(m_young[i].sameAs); !letter.isEmpty()) {
            m_letters[i] = letter;
        }
    }
    QStringList all = m_names.keys() + m_family.keys();
    all.removeDuplicates();
    if (!all.isEmpty()) {
        m_any = matching(all);
    }
}

void Redaction::learn(const QString& name, std::size_t person, bool family)
{
    const QString key = folded(name);
    if (key.isEmpty()) {
        return;
    }
    if (family) {
        m_family.insert(key, true);
    } else if (auto& who = m_names[key]; std::find(who.begin(), who.end(), person) == who.end()) {
        who.push_back(person);
    }
    // A surname in lower case is nearly always the word and not the family.
    if (everydayWords().contains(key) || (family && !m_names.contains(key))) {
        m_capitalOnly.insert(key, true);
    }
}

QString Redaction::apply(const QString& text, const std::vector<Id>& about) const
{
    if (m_young.empty() || m_any.pattern().isEmpty()) {
        return text;
    }
    QString made;
    qsizetype done = 0;
    for (auto matches = m_any.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString key = folded(match.captured());
        if (m_capitalOnly.value(key) && !hasCapital(match.captured())) {
            continue;
        }
        made += text.mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        std::vector<std::size_t> who = m_names.value(key);
        if (who.size() > 1) {
            std::vector<std::size_t> here;
            for (const std::size_t i : who) {
                if (std::find(about.begin(), about.end(), m_young[i].id) != about.end()) {
                    here.push_back(i);
                }
            }
            who = here.size() == 1 ? here : who;
        }
        if (who.empty()) {
            made += QStringLiteral("[family name]");
            continue;
        }
        QStringList letters;
        for (const std::size_t i : who) {
            letters << (letters.isEmpty() ? m_letters[i] : m_letters[i].mid(6));
        }
        if (letters.size() > 1 && letters.first().mid(6) == letters.last()) {
            letters.removeLast();  // one child under two entries
        }
        made += letters.join(QStringLiteral(" or "));
    }
    return made + text.mid(done);
}

QString Redaction::letter(const Id& person) const
{
    for (std::size_t i = 0; i < m_young.size(); ++i) {
        if (m_young[i].id == person) {
            return m_letters[i];
        }
    }
    return {};
}

std::vector<LetterKey> Redaction::key() const
{
    std::vector<LetterKey> key;
    for (std::size_t i = 0; i < m_young.size(); ++i) {
        key.push_back({m_letters[i], m_young[i].id, m_young[i].name});
    }
    std::sort(key.begin(), key.end(),
              [](const auto& a, const auto& b) { return a.letter < b.letter; });
    return key;
}

bool isNamed(const records::PersonRef& person, const QString& text)
{
    return Redaction({person}).apply(text) != text;
}

namespace {

// Every string a reader sees, with the people that passage is about.
template <typename Visit>
void eachText(PackModel& pack, const Visit& visit)
{
    const std::vector<Id> nobody;
    visit(pack.title, nobody);
    visit(pack.about, nobody);
    for (Claim& claim : pack.claims) {
        std::vector<Id> people;
        for (auto* list : {&claim.shows, &claim.against}) {
            for (Extract& extract : *list) {
                people.insert(people.end(), extract.aboutIds.begin(), extract.aboutIds.end());
                visit(extract.title, extract.aboutIds);
                visit(extract.reason, extract.aboutIds);
                visit(extract.standing, extract.aboutIds);
                visit(extract.stateReason, extract.aboutIds);
                visit(extract.note, extract.aboutIds);
                for (Line& line : extract.lines) {
                    for (Paragraph& paragraph : line.words) {
                        visit(paragraph.text, extract.aboutIds);
                    }
                }
            }
        }
        visit(claim.title, people);
        visit(claim.judgement, people);
        visit(claim.notFound, people);
    }
}

// Whoever is an author, a voice or the subject is in the pack even where no text names them.
std::vector<records::PersonRef> whoOccurs(PackModel& pack,
                                          const std::vector<records::PersonRef>& young)
{
    std::vector<Id> ids;
    QString words;
    for (const Claim& claim : pack.claims) {
        for (const auto* list : {&claim.shows, &claim.against}) {
            for (const Extract& extract : *list) {
                ids.insert(ids.end(), extract.aboutIds.begin(), extract.aboutIds.end());
                ids.push_back(extract.authorId);
                ids.push_back(extract.voiceId);
            }
        }
    }
    eachText(pack, [&](const QString& text, const std::vector<Id>&) {
        words += text + QLatin1Char('\n');
    });
    std::vector<records::PersonRef> found;
    for (const auto& person : young) {
        if (std::find(ids.begin(), ids.end(), person.id) != ids.end() || isNamed(person, words)) {
            found.push_back(person);
        }
    }
    return found;
}

}  // namespace

PackModel withLetters(PackModel pack, const std::vector<records::PersonRef>& young)
{
    const Redaction redaction(whoOccurs(pack, young));
    eachText(pack, [&](QString& text, const std::vector<Id>& about) {
        text = redaction.apply(text, about);
    });
    for (Claim& claim : pack.claims) {
        for (auto* list : {&claim.shows, &claim.against}) {
            for (Extract& extract : *list) {
                if (const QString letter = redaction.letter(extract.authorId); !letter.isEmpty()) {
                    extract.author = letter;
                }
                if (const QString letter = redaction.letter(extract.voiceId); !letter.isEmpty()) {
                    extract.voice = letter;
                }
            }
        }
    }
    pack.letters = true;
    pack.key = redaction.key();
    return pack;
}

}  // namespace hearth::evidence
