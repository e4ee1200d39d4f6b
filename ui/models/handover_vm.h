// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/basket_model.h"
#include "ui/models/open_book.h"

#include <QObject>
#include <QStringList>

namespace hearth::ui {

/// One who can accept a handover, and whether they have.
struct Accepter {
    Id person;
    PersonMark mark;
    bool incoming = false;  ///< the shift named them as coming on
    QString accepted;       ///< "07:31"; empty: not yet
    bool lead = false;      ///< accepted as the lead
    bool operator==(const Accepter&) const = default;
};

/// How one young person's night was, in words.
struct NightLine {
    PersonMark person;
    QString line;  ///< "Settled. Asleep by 22:40, still asleep."
    QString text;
    bool operator==(const NightLine&) const = default;
};

/// A finished shift as it is read out.
struct HandoverState {
    Id shift;
    QString name;
    QString line;     ///< who signed it and when
    QString text;     ///< the house in a few sentences
    std::vector<NightLine> nights;
    QStringList checks;
    std::vector<Accepter> accepters;
    int chosen = -1;
    bool proving = false;     ///< the passphrase is being tried
    bool takenOver = false;
    QString standing;         ///< who is still to accept, in words
    QString notYet;           ///< "Not accepted yet by Owen and Grace."; empty when all named have
    bool pin = false;         ///< the chosen one has a PIN of this opening
    std::optional<Error> problem;
    bool operator==(const HandoverState&) const = default;
};

/// The handover read page: the whole, and each incoming person's own yes.
class HandoverVm final : public QObject {
    Q_OBJECT

public:
    /// Proves a person's passphrase off this thread; `done` comes back on it, and not when `asker`
    /// is gone.
    using Proved = std::function<void(const Result<crypto::PersonKeys>&)>;
    using Prove = std::function<void(QObject* asker, const Id& person, const QString& passphrase, Proved done)>;

    /// The PINs of this opening: whose there is one, and the keys behind it.
    struct Pins {
        std::function<bool(const Id& person)> has;
        std::function<Result<crypto::PersonKeys>(const Id& person, const QString& pin)> prove;
    };

    HandoverVm(const OpenBook& book, Prove prove, QObject* parent = nullptr);
    /// Without this everybody accepts with their passphrase.
    void setPins(Pins pins) { m_pins = std::move(pins); }

    [[nodiscard]] const HandoverState& state() const { return m_state; }
    [[nodiscard]] BasketModel& lines() { return m_lines; }
    [[nodiscard]] const BasketModel& lines() const { return m_lines; }
    /// The shift record and its parts, for the sheet. Rows oldest first.
    [[nodiscard]] const records::RecordView& shift() const { return m_shift; }
    [[nodiscard]] const std::vector<records::Row>& nights() const { return m_nights; }
    [[nodiscard]] const std::vector<records::PersonRef>& people() const { return m_people; }

    void open(const Id& shift);
    void choose(int accepter);
    /// Accepts for the chosen person with their passphrase, or their PIN when the state says so; the
    /// open session needs neither. `lead`: also as the
    /// lead of the shift that takes over.
    void accept(const QString& passphrase, bool lead);

Q_SIGNALS:
    void changed();
    void accepted(const QString& firstName);

private:
    void update(HandoverState next);
    void acceptWithPin(const Id& person, const QString& pin, bool lead);
    void acknowledge(const std::optional<records::CoSigner>& coSigner, bool lead);
    void describe(HandoverState& next) const;
    void describeAccepters(HandoverState& next, const std::vector<Id>& incoming) const;

    const OpenBook& m_book;
    Prove m_prove;
    Pins m_pins;
    BasketModel m_lines;
    records::RecordView m_shift;
    std::vector<records::Row> m_nights;
    std::vector<records::PersonRef> m_people;
    HandoverState m_state;
};

}  // namespace hearth::ui
