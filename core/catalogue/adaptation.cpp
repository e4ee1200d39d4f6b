// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/adaptation.h"

#include <QSet>
#include <QTime>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace hearth::catalogue {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kShift = u"shift"_s;
const QString kPrompt = u"prompt"_s;
const QString kLeaveOut = u"leave-out"_s;
constexpr Timestamp kAlways{std::numeric_limits<std::int64_t>::min()};

Error wrong(const char* rule)
{
    return {ErrorCode::Invalid, u"catalogue.adapt:"_s + QLatin1String(rule), 0};
}

/// One line that shows what it holds: nothing that turns the writing round, hides or breaks the line.
bool plain(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t sign = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            sign = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        switch (QChar::category(sign)) {
        case QChar::Other_Format:
            // Joiners are how some scripts are spelt.
            if (sign != 0x200C && sign != 0x200D)
                return false;
            break;
        case QChar::Other_Control:
        case QChar::Other_Surrogate:
        case QChar::Other_NotAssigned:
        case QChar::Other_PrivateUse:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return false;
        default:
            break;
        }
    }
    return true;
}

bool areDays(const QString& days)
{
    QChar last = u'0';
    for (const QChar day : days) {
        if (day <= last || day > u'7')
            return false;
        last = day;
    }
    return true;
}

bool isTime(const QString& at)
{
    return QTime::fromString(at, u"HH:mm"_s).isValid() && at.size() == 5;
}

const Field* targetOf(const Catalogue& base, const QString& target)
{
    const Kind* kind = base.kind(target.section(u'.', 0, 0));
    const Field* field = kind == nullptr ? nullptr : kind->field(target.section(u'.', 1));
    return field != nullptr && mayBeReworded(*kind, *field) ? field : nullptr;
}

bool isCheck(const QString& target, const Field& field)
{
    return target.startsWith(kShift + u'.') && (field.type == FieldType::Flag || field.type == FieldType::Money);
}

bool earlier(const Adaptation& a, const Adaptation& b)
{
    return std::tie(a.said.front().from, a.id) < std::tie(b.said.front().from, b.id);
}

}  // namespace

bool mayBeReworded(const Kind& kind, const Field& field)
{
    const bool page = kind.id == u"young-person" || kind.id == u"staff-member";
    return (page || !kind.system) && !kind.retired && !field.retired;
}

QString ownCheckId(const QString& adaptation)
{
    return u"own-"_s + adaptation;
}

Status checkAdaptation(const Catalogue& base, const QString& what, const QString& target, const Wording& now)
{
    static const QStringList kWhats{kPrompt, u"check"_s, kLeaveOut, u"room"_s, u"rhythm"_s};
    if (!kWhats.contains(what))
        return wrong("what");
    if (now.words.trimmed().isEmpty())
        return wrong("empty");
    if (now.words.size() > kMaxWords || now.help.size() > kMaxHelp)
        return wrong("long");
    if (!plain(now.words) || !plain(now.help))
        return wrong("plain");
    const bool targets = what == kPrompt || what == kLeaveOut;
    const Field* field = targets ? targetOf(base, target) : nullptr;
    if (targets ? field == nullptr : !target.isEmpty())
        return wrong("target");
    // What is asked for by law stays asked for; of the rest, only house checks may be left out.
    if (what == kLeaveOut && (field->required || !isCheck(target, *field)))
        return wrong("leave-out");
    if (what == u"rhythm" ? !isTime(now.at) || !areDays(now.days) : !now.at.isEmpty() || !now.days.isEmpty())
        return wrong("time");
    return {};
}

/// Puts adaptations over a copy of the shipped catalogue, one after the other.
class Adapter {
public:
    explicit Adapter(const Catalogue& base) : m_base(base) { m_made.catalogue = base; }

    Adapted take(std::vector<Adaptation> all);

    static void exchange(Catalogue& live, Catalogue& made)
    {
        for (std::size_t i = 0; i < std::min(live.m_kinds.size(), made.m_kinds.size()); ++i)
            std::swap(live.m_kinds[i], made.m_kinds[i]);
        std::swap(live.m_rooms, made.m_rooms);
        std::swap(live.m_rhythms, made.m_rhythms);
    }

private:
    bool holds(const Adaptation& one) const;
    void note(const Adaptation& one);
    void reword(const QString& target);
    bool check(const Adaptation& one);
    void room(const Adaptation& one);
    void rhythm(const Adaptation& one);
    Kind* kind(const QString& id);

    /// Something that was said about a shipped field.
    struct Event {
        const Adaptation* by;
        const Wording* said;
    };

    const Catalogue& m_base;
    Adapted m_made;
    std::map<QString, std::vector<Event>> m_events;  ///< by target
    int m_checks = 0;
};

Kind* Adapter::kind(const QString& id)
{
    auto& kinds = m_made.catalogue.m_kinds;
    const auto found = std::ranges::find(kinds, id, &Kind::id);
    return found == kinds.end() ? nullptr : &*found;
}

bool Adapter::holds(const Adaptation& one) const
{
    return !one.said.empty() && std::ranges::all_of(one.said, [&](const Wording& wording) {
        return checkAdaptation(m_base, one.what, one.target, wording).ok();
    });
}

void Adapter::note(const Adaptation& one)
{
    for (const Wording& wording : one.said)
        m_events[one.target].push_back({&one, &wording});
}

/// Walks through all that was said about one shipped field. Two PCs may each have said it: the later
/// words hold, and taking back words that no longer hold changes nothing.
void Adapter::reword(const QString& target)
{
    auto& events = m_events[target];
    std::ranges::stable_sort(events, {}, [](const Event& one) { return one.said->from; });
    Kind* owner = kind(target.section(u'.', 0, 0));
    const auto field = std::ranges::find(owner->fields, target.section(u'.', 1), &Field::id);
    const Said shipped{kAlways, field->house, field->help, field->retired};
    field->said = {shipped};
    const Adaptation* words = nullptr;
    QSet<QString> leftOut;
    for (const Event& event : events) {
        Said now = field->said.back();
        now.from = event.said->from;
        if (event.by->what == kLeaveOut) {
            event.said->retired ? void(leftOut.remove(event.by->id)) : void(leftOut.insert(event.by->id));
            now.retired = shipped.retired || !leftOut.isEmpty();
        } else if (!event.said->retired) {
            words = event.by;
            now.house = event.said->words;
            now.help = event.said->help.isEmpty() ? shipped.help : event.said->help;
        } else if (words == event.by) {
            words = nullptr;
            now.house = shipped.house;
            now.help = shipped.help;
        }
        field->said.push_back(now);
    }
    const Said& now = field->said.back();
    field->house = now.house;
    field->help = now.help;
    field->retired = now.retired;
}

bool Adapter::check(const Adaptation& one)
{
    Kind* shift = kind(kShift);
    if (shift == nullptr || m_checks >= kMaxOfAKind)
        return false;
    Field field;
    field.id = ownCheckId(one.id);
    field.type = FieldType::Flag;
    field.source = u"GOOD said by this home"_s;
    field.homes = true;
    for (const Wording& wording : one.said)
        field.said.push_back({wording.from, wording.words, wording.help, wording.retired});
    const Said& now = field.said.back();
    field.house = field.statutory = now.house;
    field.help = now.help;
    field.retired = now.retired;
    m_checks += 1;
    shift->fields.push_back(std::move(field));
    return true;
}

void Adapter::room(const Adaptation& one)
{
    const Wording& now = one.said.back();
    QStringList& rooms = m_made.catalogue.m_rooms;
    if (!now.retired && !rooms.contains(now.words, Qt::CaseInsensitive) && rooms.size() < kMaxOfAKind)
        rooms.append(now.words);
}

void Adapter::rhythm(const Adaptation& one)
{
    const Wording& now = one.said.back();
    auto& rhythms = m_made.catalogue.m_rhythms;
    if (!now.retired && rhythms.size() < static_cast<std::size_t>(kMaxOfAKind))
        rhythms.push_back({one.id, now.words, now.at, now.days});
}

Adapted Adapter::take(std::vector<Adaptation> all)
{
    std::erase_if(all, [this](const Adaptation& one) {
        const bool bad = !holds(one);
        if (bad)
            m_made.passedOver.append(one.id);
        return bad;
    });
    // By when they were first said, so that every PC of the home comes to the same.
    std::ranges::sort(all, earlier);
    for (const Adaptation& one : all) {
        if (one.what == kPrompt || one.what == kLeaveOut)
            note(one);
        else if (one.what == u"room")
            room(one);
        else if (one.what == u"rhythm")
            rhythm(one);
        else if (!check(one))
            m_made.passedOver.append(one.id);
    }
    for (const auto& [target, events] : m_events)
        reword(target);
    std::ranges::stable_sort(m_made.catalogue.m_rhythms, {}, &Rhythm::at);
    // Wherever a form asks where, it offers the home's rooms.
    for (Kind& each : m_made.catalogue.m_kinds) {
        for (Field& field : each.fields) {
            if (field.id == u"where" && field.type == FieldType::Text)
                field.offers = m_made.catalogue.m_rooms;
        }
    }
    m_made.passedOver.sort();
    return std::move(m_made);
}

void exchange(Catalogue& live, Catalogue& made)
{
    Adapter::exchange(live, made);
}

Adapted adapted(const Catalogue& base, std::vector<Adaptation> all)
{
    return Adapter(base).take(std::move(all));
}

}  // namespace hearth::catalogue
