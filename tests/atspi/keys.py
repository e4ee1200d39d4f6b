# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys for a window on an X display that has no window manager: who has the keyboard, and what is
pressed. Through libX11 and libXtst, which at-spi2-core itself stands on."""
import ctypes
import time

_x11 = ctypes.CDLL("libX11.so.6")
_xtst = ctypes.CDLL("libXtst.so.6")
_P, _W = ctypes.c_void_p, ctypes.c_ulong
_x11.XOpenDisplay.restype = _P
_x11.XDefaultRootWindow.restype = _W
_x11.XDefaultRootWindow.argtypes = [_P]
_x11.XQueryTree.argtypes = [_P, _W, _P, _P, _P, _P]
_x11.XGetGeometry.argtypes = [_P, _W, _P, _P, _P, _P, _P, _P, _P]
_x11.XSetInputFocus.argtypes = [_P, _W, ctypes.c_int, _W]
_x11.XSync.argtypes = [_P, ctypes.c_int]
_x11.XStringToKeysym.restype = _W
_x11.XStringToKeysym.argtypes = [ctypes.c_char_p]
_x11.XKeysymToKeycode.restype = ctypes.c_ubyte
_x11.XKeysymToKeycode.argtypes = [_P, _W]
_xtst.XTestFakeKeyEvent.argtypes = [_P, ctypes.c_uint, ctypes.c_int, _W]
_POINTER_ROOT = 2
_SETTLE = 0.15


class Keyboard:
    def __init__(self):
        self.display = _x11.XOpenDisplay(None)
        if not self.display:
            raise RuntimeError("no X display")

    def give_to_largest(self):
        """The keyboard to the largest window: what a window manager would do."""
        root = _x11.XDefaultRootWindow(self.display)
        some, parent, count = _W(), _W(), ctypes.c_uint()
        windows = ctypes.POINTER(_W)()
        _x11.XQueryTree(self.display, root, ctypes.byref(some), ctypes.byref(parent), ctypes.byref(windows),
                        ctypes.byref(count))
        best = (0, None)
        for i in range(count.value):
            wide, high, rest = ctypes.c_uint(), ctypes.c_uint(), [ctypes.c_uint() for _ in range(5)]
            _x11.XGetGeometry(self.display, windows[i], ctypes.byref(some), ctypes.byref(rest[0]),
                              ctypes.byref(rest[1]), ctypes.byref(wide), ctypes.byref(high), ctypes.byref(rest[2]),
                              ctypes.byref(rest[3]))
            best = max(best, (wide.value * high.value, windows[i]))
        _x11.XSetInputFocus(self.display, best[1], _POINTER_ROOT, 0)
        _x11.XSync(self.display, 0)
        time.sleep(_SETTLE)

    def press(self, chord):
        """One chord of X key names: "Control_L+k", "F10"."""
        codes = [_x11.XKeysymToKeycode(self.display, _x11.XStringToKeysym(key.encode())) for key in chord.split("+")]
        if not all(codes):
            raise RuntimeError("no such key: " + chord)
        for code in codes:
            _xtst.XTestFakeKeyEvent(self.display, code, 1, 0)
        for code in reversed(codes):
            _xtst.XTestFakeKeyEvent(self.display, code, 0, 0)
        _x11.XSync(self.display, 0)
        time.sleep(_SETTLE)
