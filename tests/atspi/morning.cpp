// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <QWidget>

#include <cstdlib>
#include <ctime>

#include <dlfcn.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

// Loaded before the program when it is read through the accessibility tree, so that nothing of it need
// know of tests. Two things: the wall clock begins at HEARTH_MORNING (seconds since 1970) and goes on
// from there, so that the sleep-in is always the shift to finish; and a control named HEARTH_FORGET is
// given no name, for the run that must be seen to fail.
namespace {

constexpr long kNanosPerMicro = 1000;

timespec morning(const timespec& now)
{
    static const timespec began = now;
    const char* asked = std::getenv("HEARTH_MORNING");
    timespec shown = now;
    if (asked) {
        shown.tv_sec = std::atol(asked) + now.tv_sec - began.tv_sec;
    }
    return shown;
}

}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept
{
    const long answered = syscall(SYS_clock_gettime, clock, now);
    if (answered == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        *now = morning(*now);
    }
    return static_cast<int>(answered);
}

extern "C" int gettimeofday(timeval* now, void*) noexcept
{
    timespec exact{};
    clock_gettime(CLOCK_REALTIME, &exact);
    *now = {exact.tv_sec, exact.tv_nsec / kNanosPerMicro};
    return 0;
}

extern "C" time_t time(time_t* now) noexcept
{
    timespec exact{};
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now) {
        *now = exact.tv_sec;
    }
    return exact.tv_sec;
}

void QWidget::setAccessibleName(const QString& name)
{
    using Real = void (*)(QWidget*, const QString&);
    static const auto real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "_ZN7QWidget17setAccessibleNameERK7QString"));
    const char* forget = std::getenv("HEARTH_FORGET");
    real(this, forget && name == QString::fromUtf8(forget) ? QString() : name);
}
