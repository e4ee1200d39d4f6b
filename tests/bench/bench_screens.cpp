// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "ui/screens/page_view.h"
#include "ui/screens/shell.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMainWindow>

// How long a page of the real window takes to come to the front and be drawn, on the one-year book: all of
// it on the window's thread, the reading of the book included.
namespace hearth::bench {
namespace {

/// The manager's window at the book.
class Window {
public:
    explicit Window(BenchHome& home)
    {
        ui::SittingParts parts;
        ui::bindTo(parts.book, *home.desk);
        parts.papers = home.temp.path();
        m_shell = new ui::Shell(std::move(parts));
        m_frame.setCentralWidget(m_shell);
        m_frame.resize(1366, 690);
        m_frame.show();
        m_shell->go(m_shell->firstPage());
        QCoreApplication::processEvents();
    }

    ui::Shell& shell() { return *m_shell; }
    /// What somebody waits for: the page is read, laid out and drawn.
    double shows(const std::function<void()>& act)
    {
        return millisecondsOf([&] {
            act();
            QCoreApplication::processEvents();
            (void)m_frame.grab();
        });
    }

private:
    QMainWindow m_frame;
    ui::Shell* m_shell;
};

void timeScreen(Window& window, const QString& name, int rounds, const std::function<void()>& act)
{
    std::vector<double> samples;
    for (int i = 0; i < rounds; ++i) {
        // From another page each time, so that it really comes to the front.
        window.shell().go(i % 2 == 0 ? ui::Page::People : ui::Page::Shift);
        QCoreApplication::processEvents();
        samples.push_back(window.shows(act));
    }
    report(qPrintable(QStringLiteral("screen_p95_") + name), quantile(samples, 0.95), "ms", 0, rounds);
}

}  // namespace

void benchScreens(const Options& options)
{
    if (!options.wants("screens")) {
        return;
    }
    BenchHome home;
    Words words;
    fillYear(home, words, options.quick ? 6'000 : 57'000);
    home.open();
    const int rounds = options.quick ? 12 : 60;
    Window window(home);
    for (const ui::RoomMaker& room : ui::roomMakers()) {
        window.shell().go(room.page);
        const ui::PageView* view = window.shell().view();
        if (window.shell().page() != room.page || !view || view->together()) {
            continue;  // not for this role, or opened by a record of its own
        }
        timeScreen(window, view->objectName(), rounds, [&window, page = room.page] { window.shell().go(page); });
    }
    records::Timeline letters;
    letters.kinds = {QStringLiteral("letter")};
    letters.limit = 20;
    const auto found = must(home.desk->run(letters), "letters");
    std::size_t at = 0;
    timeScreen(window, QStringLiteral("letter_opened"), rounds, [&] {
        window.shell().openRecord(found.rows.at(at++ % found.rows.size()).id.text());
    });
}

}  // namespace hearth::bench
