// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "ui/models/first_run_state.h"

namespace hearth::app {

/// What stands behind the first-run assistant: the home is made beside its place, tried with both of
/// its ways in and only then moved there; likewise the demo. One thing at a time, on a thread of its
/// own. When this goes, whatever is not in its place goes as well.
class FirstRun final : public QObject {
    Q_OBJECT

public:
    /// `session` is borrowed and stands at `folder`, where there is no book.
    FirstRun(Session& session, QString folder, QString demoFolder, access::Surroundings around = {},
             QObject* parent = nullptr);
    ~FirstRun() override;

    /// The assistant's needs, bound to this, which must outlive it.
    ui::FirstRunHouse house();
    [[nodiscard]] const QString& demoFolder() const { return m_demoFolder; }
    /// How many weeks the demo has; tests take fewer.
    void setDemoWeeks(int weeks) { m_demoWeeks = weeks; }

Q_SIGNALS:
    /// The home stands in its place, but could not be opened from here: its door is next.
    void doorAsked();

private:
    struct Made;
    using Tell = std::function<void(int)>;
    void make(const ui::FoundingWords& words, ui::FirstRunHouse::Step step, ui::FirstRunHouse::Done done);
    void makeDemo(ui::FirstRunHouse::Step step, ui::FirstRunHouse::Done done);
    [[nodiscard]] Result<std::shared_ptr<Made>> found(const access::Founding& founding, const Tell& tell) const;
    [[nodiscard]] Result<std::shared_ptr<Made>> writeDemo(const Tell& tell) const;
    [[nodiscard]] Status mayBegin() const;
    [[nodiscard]] std::vector<ui::PassphraseSlip> demoPeople() const;
    [[nodiscard]] QString demoPeopleFile() const { return m_demoFolder + QStringLiteral(".people.json"); }
    void beside(std::function<Result<std::shared_ptr<Made>>()> work,
                std::function<void(const Result<std::shared_ptr<Made>>&)> done);
    Tell telling(ui::FirstRunHouse::Step step, int all);

    Session& m_session;
    QString m_folder, m_demoFolder;
    access::Surroundings m_around;
    int m_demoWeeks = 4;
    std::thread m_work;
    bool m_working = false;
    std::atomic<bool> m_stop = false;
};

}  // namespace hearth::app
