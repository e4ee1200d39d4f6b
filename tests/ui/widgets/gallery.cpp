// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/gallery_pages.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch_test_macros.hpp>

#include <functional>

namespace hearth::ui {
namespace {

struct Page {
    const char* name;
    std::function<std::unique_ptr<QWidget>()> make;
    const char* focus;  ///< objectName of what has the keyboard in the picture
};

const std::vector<Page>& pages()
{
    static const std::vector<Page> kPages{
        {"shift", gallery::shiftPage, "prose"},
        {"letter", gallery::letterPage, "amendment"},
        {"unlock", gallery::unlockPage, "passphrase"},
        {"parts", gallery::partsPage, "wrong"},
    };
    return kPages;
}

Theme& installed()
{
    return const_cast<Theme&>(theme());
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QTextEdit*>(widget)
           || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
           || qobject_cast<const QAbstractSpinBox*>(widget)
           || qobject_cast<const QAbstractItemView*>(widget);
}

/// Controls in use that a screen reader or a test could not name; Qt's inner parts left out.
QStringList nameless(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_"))
                           || widget->inherits("QComboBoxPrivateContainer")
                           || widget->inherits("QComboBoxListView")
                           || widget->inherits("QLineEditIconButton");
        if (inner || !isControl(widget) || !widget->isVisible()) {
            continue;
        }
        if (widget->accessibleName().isEmpty() || widget->objectName().isEmpty()) {
            found += QLatin1String(widget->metaObject()->className()) + u" "_qs + widget->objectName();
        }
    }
    return found;
}

}  // namespace

TEST_CASE("gallery: every page is painted in three schemes at two text sizes", "[ui][gallery]")
{
    REQUIRE(QDir().mkpath(u"out/gallery"_qs));
    const std::vector<std::pair<Scheme, const char*>> schemes{
        {Scheme::Light, "light"}, {Scheme::Dark, "dark"}, {Scheme::HighContrast, "contrast"}};
    for (const auto& [scheme, schemeName] : schemes) {
        for (const int percent : {100, 200}) {
            installed().apply(scheme, percent);
            for (const Page& page : pages()) {
                CAPTURE(page.name, schemeName, percent);
                const std::unique_ptr<QWidget> window = page.make();
                window->resize(1366, 768);
                window->show();
                window->activateWindow();
                REQUIRE(QTest::qWaitForWindowExposed(window.get()));
                auto* focus = window->findChild<QWidget*>(QLatin1String(page.focus));
                REQUIRE(focus != nullptr);
                focus->setFocus(Qt::TabFocusReason);
                QTest::qWait(30);
                const QString file = u"out/gallery/%1-%2-%3.png"_qs.arg(
                    QLatin1String(page.name), QLatin1String(schemeName)).arg(percent);
                REQUIRE(window->grab().save(file));
            }
        }
    }
    installed().apply(Scheme::Light, 100);
}

TEST_CASE("gallery: no control without an object name and an accessible name", "[ui][a11y]")
{
    for (const Page& page : pages()) {
        CAPTURE(page.name);
        const std::unique_ptr<QWidget> window = page.make();
        window->show();
        const QStringList missing = nameless(*window);
        CAPTURE(missing.join(u"; "_qs).toStdString());
        CHECK(missing.isEmpty());
        // The guard can fail: one control without a name is found.
        auto* planted = new QLineEdit(window.get());
        planted->show();
        CHECK(nameless(*window).size() == missing.size() + 1);
    }
}

}  // namespace hearth::ui
