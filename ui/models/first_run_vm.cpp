// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/first_run_vm.h"

#include "core/base/content.h"
#include "ui/models/passphrase_strength.h"
#include "ui/text/dates.h"
#include "ui/text/error_text.h"

#include <QFile>
#include <QPointer>

#include <cerrno>

namespace hearth::ui {
namespace {

constexpr int kGroup = 5;
constexpr int kGroups = 12;

/// The signs of a key, without gaps; those no key holds read as what they look like.
QString signsOf(const QString& typed)
{
    QString signs;
    signs.reserve(typed.size());
    for (const QChar c : typed) {
        const QChar upper = c.toUpper();
        if (c.isLetterOrNumber()) {
            signs += upper == u'O' ? QChar(u'0') : upper == u'I' || upper == u'1' ? QChar(u'L') : upper == u'B' ? QChar(u'8') : upper;
        }
    }
    return signs;
}

/// How far `typed` is as in `key`.
struct Compared {
    int right = 0;  ///< whole groups from the first on
    int wrong = 0;  ///< the first group that is not, counted from 1; 0: all so far are
};

Compared compared(const QString& key, const QString& typed)
{
    QString whole = signsOf(key);
    QString signs = signsOf(typed);
    int at = 0;
    while (at < signs.size() && at < whole.size() && signs[at] == whole[at]) {
        ++at;
    }
    const bool all = at == signs.size();
    wipe(whole);
    wipe(signs);
    return {at / kGroup, all ? 0 : qMin(at / kGroup + 1, kGroups)};
}

}  // namespace

FirstRunVm::FirstRunVm(FirstRunHouse house, QObject* parent) : QObject(parent), m_house(std::move(house))
{
    m_state.demoThere = m_house.demoThere && m_house.demoThere();
}

QDate FirstRunVm::today() const
{
    return text::dateOf(m_house.now(), text::localZone());
}

QString FirstRunVm::failedWords(const Error& error, const QString& what) const
{
    const bool denied = error.native == EACCES || error.native == EPERM || error.native == EROFS
                        || error.native == ENOTDIR || error.native == ENOENT;
    if (error.code == ErrorCode::Disk && denied) {
        return tr("Hearthbook may not write in this folder: %1. %2 What you typed is still here.").arg(m_house.folder, what);
    }
    if (error.code == ErrorCode::Disk) {
        return tr("The disk is full or refuses. %1 What you typed is still here. Free some space, then try again.").arg(what);
    }
    if (error.code == ErrorCode::Locked) {
        return tr("Another window of Hearthbook is making a home here. %1").arg(what);
    }
    if (error.code == ErrorCode::Conflict) {
        return tr("There is something in this folder already: %1. Nothing has been changed. Start Hearthbook with another "
                  "folder.").arg(m_house.folder);
    }
    if (error.code == ErrorCode::Memory) {
        return tr("This PC has too little memory free. %1 What you typed is still here. Close something else, then try "
                  "again.").arg(what);
    }
    return errorText(error, Doing::Saving);
}

void FirstRunVm::create()
{
    if (const Status may = m_house.mayBegin(); !may) {
        problem({}, failedWords(may.error(), tr("Nothing has been made.")));
        return;
    }
    if (m_offered.empty()) {
        otherWords();
    }
    go(Page::Home);
}

void FirstRunVm::join()
{
    go(Page::Join);
}

void FirstRunVm::lookAround()
{
    FirstRunState next = m_state;
    next.demoThere = m_house.demoThere && m_house.demoThere();
    update(std::move(next));
    go(Page::Demo);
}

void FirstRunVm::next()
{
    switch (m_state.page) {
    case Page::Home: return checkHome() ? go(Page::Manager) : void();
    case Page::Manager: return checkManager() ? go(Page::Passphrase) : void();
    case Page::Passphrase:
        if (checkPassphrase()) {
            if (m_key.empty()) {
                QString key = m_house.newKey();
                m_key.set(key);
                wipe(key);
            }
            go(Page::Key);
        }
        return;
    case Page::Key: return go(Page::KeyBack);
    case Page::KeyBack: return checkKeyBack() ? make() : void();
    case Page::Young: return addTypedYoung() && writeYoung() ? go(Page::Team) : void();
    case Page::Team: return addTypedColleague() ? writeTeam() : void();
    case Page::Passphrases:
        m_slips.clear();
        return go(Page::Ready);
    case Page::Ready: return enter();
    case Page::Demo: return m_state.demoThere ? showDemo({}) : makeDemo();
    case Page::DemoPeople: return openDemo();
    case Page::Choose:
    case Page::Join:
    case Page::Making:
    case Page::DemoMaking: return;
    }
}

void FirstRunVm::back()
{
    switch (m_state.page) {
    case Page::Join:
    case Page::Home:
    case Page::Demo: return go(Page::Choose);
    case Page::Manager: return go(Page::Home);
    case Page::Passphrase: return go(Page::Manager);
    case Page::Key: return go(Page::Passphrase);
    case Page::KeyBack: return go(Page::Key);
    case Page::Team: return m_state.doing.isEmpty() ? go(Page::Young) : void();
    case Page::DemoMaking: return stopDemo();
    case Page::DemoPeople: return go(Page::Demo);
    case Page::Choose:
    case Page::Making:
    case Page::Young:
    case Page::Passphrases:
    case Page::Ready: return;
    }
}

void FirstRunVm::setHome(const QString& name)
{
    FirstRunState next = m_state;
    next.homeName = name;
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::setManager(const QString& name)
{
    FirstRunState next = m_state;
    next.managerName = name;
    if (!m_firstTouched) {
        next.managerFirst = name.trimmed().section(u' ', 0, 0);
    }
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::setManagerFirst(const QString& first)
{
    m_firstTouched = !first.isEmpty();
    FirstRunState next = m_state;
    next.managerFirst = first;
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::useOwnWords(bool own)
{
    FirstRunState next = m_state;
    next.ownWords = own;
    next.problem = {};
    m_again.clear();
    update(std::move(next));
}

void FirstRunVm::otherWords()
{
    QString words = m_house.words();
    m_offered.set(words);
    wipe(words);
    m_again.clear();
    Q_EMIT changed();
}

void FirstRunVm::typePassphrase(const QString& own)
{
    m_own.set(own);
    FirstRunState next = m_state;
    const QStringList known{next.homeName, next.managerName, next.managerFirst};
    next.strength = own.isEmpty() ? QString() : strengthWords(strengthOf(own, known));
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::typeAgain(const QString& again)
{
    m_again.set(again);
    FirstRunState next = m_state;
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::typeKeyBack(const QString& typed)
{
    m_keyBack.set(typed);
    FirstRunState next = m_state;
    QString key = m_key.text();
    const Compared so = compared(key, typed);
    wipe(key);
    next.groups = so.wrong > 0   ? tr("Group %1 is not as on the paper.").arg(so.wrong)
                  : so.right > 0 ? tr("%1 of 12 groups are right.").arg(so.right)
                                 : QString();
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::keyPrinted(const QString& file)
{
    FirstRunState next = m_state;
    // An earlier one is the same key once more: one is enough.
    if (!next.keyFile.isEmpty() && next.keyFile != file) {
        QFile::remove(next.keyFile);
    }
    next.keyFile = file;
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::printFailed(const Error& error)
{
    problem({}, errorText(error, Doing::Printing));
}

void FirstRunVm::deleteKeyFile()
{
    FirstRunState next = m_state;
    if (!QFile::remove(next.keyFile) && QFile::exists(next.keyFile)) {
        return problem({}, tr("The file could not be deleted. It is %1.").arg(next.keyFile));
    }
    next.keyFile.clear();
    next.problem = {};
    update(std::move(next));
}

bool FirstRunVm::checkHome()
{
    if (m_state.homeName.trimmed().isEmpty()) {
        problem(QStringLiteral("home"), tr("The home needs its name. It stands at the door and on every paper."));
    } else if (!canBeKept(m_state.homeName)) {
        problem(QStringLiteral("home"), tr("There is a sign in this that the book cannot keep exactly."));
    } else {
        return true;
    }
    return false;
}

bool FirstRunVm::checkManager()
{
    if (m_state.managerName.trimmed().isEmpty()) {
        problem(QStringLiteral("manager"), tr("Your whole name stands under what you sign."));
    } else if (!canBeKept(m_state.managerName)) {
        problem(QStringLiteral("manager"), tr("There is a sign in this that the book cannot keep exactly."));
    } else if (m_state.managerFirst.trimmed().isEmpty() || !canBeKept(m_state.managerFirst)) {
        problem(QStringLiteral("first"), tr("The name people here call you stands at the door."));
    } else {
        return true;
    }
    return false;
}

bool FirstRunVm::checkPassphrase()
{
    QString words = m_state.ownWords ? m_own.text() : m_offered.text();
    const QStringList known{m_state.homeName, m_state.managerName, m_state.managerFirst};
    const Strength strength = strengthOf(words, known);
    const bool same = m_again.is(words);
    wipe(words);
    if (m_state.ownWords && (strength == Strength::Short || strength == Strength::Guessable)) {
        problem(QStringLiteral("own"), strengthWords(strength));
    } else if (m_again.empty()) {
        problem(QStringLiteral("again"), m_state.ownWords ? tr("Type it a second time, so that no slip shuts you out.")
                                                          : tr("Type the four words once, so that you know they are written "
                                                               "down right."));
    } else if (!same) {
        problem(QStringLiteral("again"), m_state.ownWords ? tr("The two are not the same. Type both once more if need be.")
                                                          : tr("That is not quite it. Compare it word by word."));
    } else {
        return true;
    }
    return false;
}

bool FirstRunVm::checkKeyBack()
{
    QString typed = m_keyBack.text();
    QString key = m_key.text();
    Result<QString> read = m_house.readKey(typed);
    const bool right = read && *read == key;
    const Compared so = compared(key, typed);
    if (read) {
        wipe(*read);
    }
    wipe(typed);
    wipe(key);
    if (!right) {
        problem(QStringLiteral("key"),
                m_keyBack.empty() ? tr("Type the key from the paper. Small letters will do, and gaps or dashes can be left out.")
                : so.wrong > 0    ? tr("Group %1 is not as on the paper. Look at it once more.").arg(so.wrong)
                                  : tr("The key is not whole yet: %1 of 12 groups are there.").arg(so.right));
    }
    return right;
}

void FirstRunVm::make()
{
    FoundingWords words{m_state.homeName.simplified(), m_state.managerName.simplified(),
                        m_state.managerFirst.simplified(), m_state.ownWords ? m_own.text() : m_offered.text(),
                        m_key.text()};
    FirstRunState next = m_state;
    next.page = Page::Making;
    next.problem = {};
    next.doing = tr("Making the way in with your passphrase. This is slow on purpose: it is what makes guessing slow.");
    next.done = 0;
    next.all = 4;
    update(std::move(next));
    const auto step = [self = QPointer<FirstRunVm>(this)](int done, int all) {
        if (!self) {
            return;
        }
        const QString doing[] = {self->m_state.doing, tr("Trying the book with your passphrase."),
                                 tr("Trying it with the recovery key."), tr("Putting the book in its place.")};
        FirstRunState now = self->m_state;
        now.done = done;
        now.all = all;
        now.doing = doing[qBound(0, done, 3)];
        self->update(std::move(now));
    };
    m_house.make(words, step, [self = QPointer<FirstRunVm>(this)](const Status& made) {
        if (self) {
            self->madeOrNot(made);
        }
    });
    wipe(words.passphrase);
    wipe(words.key);
}

void FirstRunVm::madeOrNot(const Status& made)
{
    FirstRunState next = m_state;
    next.doing.clear();
    next.done = next.all = 0;
    next.page = made ? Page::Young : Page::KeyBack;
    next.made = made.ok();
    if (made) {
        forgetSecrets();
        next.groups.clear();
        next.strength.clear();
    } else {
        next.problem = {{}, failedWords(made.error(), tr("The home is not made yet; nothing of it is left on the disk."))};
    }
    update(std::move(next));
}

void FirstRunVm::forgetSecrets()
{
    for (HeldWords* each : {&m_offered, &m_own, &m_again, &m_key, &m_keyBack}) {
        each->clear();
    }
}

void FirstRunVm::go(Page page)
{
    FirstRunState next = m_state;
    next.page = page;
    next.problem = {};
    update(std::move(next));
}

void FirstRunVm::problem(const QString& field, const QString& words)
{
    FirstRunState next = m_state;
    next.problem = {field, words};
    update(std::move(next));
}

void FirstRunVm::update(FirstRunState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
