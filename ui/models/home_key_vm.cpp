// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/home_key_vm.h"

#include "core/base/secret.h"
#include "ui/models/passphrase_strength.h"

namespace hearth::ui {

HomeKeyVm::HomeKeyVm(const OpenBook& book, const HomeNeeds& needs, QObject* parent)
    : QObject(parent), m_book(book), m_needs(needs)
{
}

void HomeKeyVm::suggest()
{
    if (!m_needs.suggest) {
        return;
    }
    HomeKeyState next = m_state;
    next.suggestion = m_needs.suggest();
    update(std::move(next));
}

void HomeKeyVm::edited(const QString& passphrase, const QString& again)
{
    HomeKeyState next = m_state;
    next.refused.clear();
    next.problem.reset();
    const Strength strength = strengthOf(passphrase, {m_book.homeName, m_book.who.name, m_book.who.firstName});
    next.strength = passphrase.isEmpty() ? QString() : strengthWords(strength);
    next.mayChange = strength != Strength::Short && passphrase == again;
    update(std::move(next));
}

bool HomeKeyVm::change(const QString& passphrase, const QString& again)
{
    HomeKeyState next = m_state;
    next.refused.clear();
    next.problem.reset();
    if (passphrase != again) {
        next.refused = tr("The two are not the same.");
        update(std::move(next));
        return false;
    }
    const auto saved = m_book.run(records::ChangePassphrase{.passphrase = passphrase});
    if (!saved) {
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    wipe(m_state.suggestion);
    update({});
    return true;
}

void HomeKeyVm::forget()
{
    wipe(m_state.suggestion);
    update({});
}

void HomeKeyVm::update(HomeKeyState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
