# SPDX-License-Identifier: GPL-3.0-or-later
"""Hearthbook as a screen reader has it: the accessibility tree, from another process. Controls are found
by role and name alone, and used by the actions they offer."""
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

_PATIENCE = 15.0
_BEAT = 0.1
# What somebody can do something with; each must say its name.
_CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "text", "password text", "list", "list item",
    "combo box", "spin button", "page tab", "menu item", "table", "table cell", "slider", "document frame",
}


class Lost(Exception):
    """Something is not where a screen reader would look for it."""


def _alive(call, otherwise=None):
    """Widgets come and go while the tree is read; what has gone answers nothing."""
    try:
        return call()
    except Exception:  # GLib.Error of several kinds
        return otherwise


def nodes(root):
    yield root
    for i in range(_alive(root.get_child_count, 0)):
        child = _alive(lambda at=i: root.get_child_at_index(at))
        if child is not None:
            yield from nodes(child)


def has(node, state):
    states = _alive(node.get_state_set)
    return states is not None and states.contains(state)


def shown(node):
    return has(node, Atspi.StateType.SHOWING)


class Tree:
    def __init__(self):
        Atspi.init()
        self.root = self._until(self._application, "the application on the accessibility bus")

    @staticmethod
    def _application():
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and "earthbook" in (child.get_name() or ""):
                return child
        return None

    @staticmethod
    def _until(look, what, patience=_PATIENCE):
        end = time.monotonic() + patience
        while True:
            found = look()
            if found:
                return found
            if time.monotonic() > end:
                raise Lost(what)
            time.sleep(_BEAT)

    def _all(self, role, fits):
        return [node for node in nodes(self.root) if _alive(node.get_role_name) == role and shown(node) and fits(_alive(node.get_name, ""))]

    def find(self, role, name, patience=_PATIENCE):
        """The one shown control of that role whose name is `name`, or begins with it when it ends in ...."""
        return self._until(lambda: next(iter(self._all(role, self._fits(name))), None), f"{role} “{name}”", patience)

    @staticmethod
    def _fits(name):
        return (lambda heard: heard.startswith(name[:-3])) if name.endswith("...") else (lambda heard: heard == name)

    def there(self, role, name):
        return bool(self._all(role, self._fits(name)))

    def gone(self, role, name):
        self._until(lambda: not self.there(role, name), f"{role} “{name}” to go")

    def names(self, role):
        return [_alive(node.get_name, "") for node in self._all(role, lambda name: True)]

    def says(self, words):
        """Waits until some shown thing says `words` in its name, description or text."""
        def look():
            for node in nodes(self.root):
                if not shown(node):
                    continue
                heard = [_alive(node.get_name, ""), _alive(node.get_description, "")]
                text = _alive(node.get_text_iface)
                if text is not None:
                    heard.append(_alive(lambda t=text: Atspi.Text.get_text(t, 0, t.get_character_count()), ""))
                if any(words in (each or "") for each in heard):
                    return node
            return None
        return self._until(look, f"anything that says “{words}”")

    def act(self, node, action):
        for i in range(node.get_n_actions()):
            if node.get_action_name(i) == action:
                node.do_action(i)
                time.sleep(_BEAT)
                return
        raise Lost(f"action {action} of {node.get_role_name()} “{node.get_name()}”")

    def press(self, name, role="push button"):
        def look():
            found = self._all(role, self._fits(name))
            return found[0] if found and has(found[0], Atspi.StateType.ENABLED) else None
        self.act(self._until(look, f"{role} “{name}”, enabled"), "Press")

    def choose(self, list_name, row):
        """Selects the row of a list whose name begins with `row`."""
        rows = self.find("list", list_name)
        def look():
            for i in range(_alive(rows.get_child_count, 0)):
                child = _alive(lambda i=i: rows.get_child_at_index(i))
                if child is not None and (_alive(child.get_name, "") or "").startswith(row):
                    return child
            return None
        self.act(self._until(look, f"row “{row}” of list “{list_name}”"), "Toggle")

    def write(self, role, name, text):
        node = self.find(role, name)
        self.act(node, "SetFocus")
        if not node.get_editable_text_iface().set_text_contents(text):
            raise Lost(f"{role} “{name}” to take text")
        time.sleep(_BEAT)

    def nameless(self):
        """Paths of what can be used and does not say what it is."""
        found = []
        for node in nodes(self.root):
            role = _alive(node.get_role_name, "")
            usable = role in _CONTROLS or has(node, Atspi.StateType.FOCUSABLE) and role not in ("frame", "application")
            if usable and shown(node) and not (_alive(node.get_name, "x") or "").strip():
                found.append(self.path(node))
            elif usable and shown(node) and role in ("filler", "panel", "unknown") and has(node, Atspi.StateType.FOCUSABLE):
                found.append(self.path(node) + " has no role")
        return found

    def path(self, node):
        parts = []
        while node is not None and len(parts) < 30:
            parts.append(f"{_alive(node.get_role_name, '?')} “{_alive(node.get_name, '') or ''}”")
            node = _alive(node.get_parent)
        return " < ".join(parts)

    def dump(self):
        """The shown tree, for finding one's way; of invented people only."""
        def show(node, depth):
            name = _alive(node.get_name, "") or ""
            role = _alive(node.get_role_name, "?")
            if name or role not in ("filler", "panel"):
                actions = [node.get_action_name(i) for i in range(_alive(node.get_n_actions, 0) or 0)]
                print("  " * depth + role, repr(name[:90]), *actions)
            for i in range(_alive(node.get_child_count, 0)):
                child = _alive(lambda i=i: node.get_child_at_index(i))
                if child is not None and shown(child):
                    show(child, depth + 1)
        show(self.root, 0)
