"""A desk to work at: the real program on a display of its own, worked by nothing but keys.

Keys go through the X server, as those of a keyboard do. What the program shows is read from its
accessibility tree, as a screen reader does. Nothing is waited for by the clock: each step says what must
be seen before the next key is pressed.
"""

import ast
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

# How long a thing may take on a machine that has much else to do, in seconds.
PATIENCE = 60

# Roles and states of the accessibility protocol.
ROLES = {7: "check box", 16: "dialog", 2: "alert", 29: "label", 31: "list", 32: "list item", 43: "button",
         61: "text", 62: "toggle", 11: "combo box", 79: "entry", 23: "window", 69: "window", 39: "panel", 66: "tree table", 90: "row", 94: "pages"}
STATES = {"expanded": 10, "focused": 12, "sensitive": 24, "showing": 25}

# What the toolkit says against itself: seen now and then when a name is entered in the file dialog of GTK 4.18,
# which has the only such stores; this program has none. All else that is critical is a fault.
TOLERATED = ("gtk_tree_store_remove: assertion 'VALID_ITER (iter, tree_store)' failed",)

REGISTRY = ["--dest", "org.a11y.atspi.Registry", "--object-path", "/org/a11y/atspi/accessible/root"]


class Lost(AssertionError):
    """The program did not do what was waited for."""


def parse_variant(text):
    """What gdbus prints, as Python has it."""
    return ast.literal_eval(re.sub(r"(?<=[\[(, ])(?:objectpath|u?int(?:16|32|64)|byte|@\S+) ", "", text))


class Thing:
    """One thing that the program shows."""

    def __init__(self, item):
        self.path, self.parent, self.n_children = item[0][1], item[2][1], item[4]
        self.name, self.role = item[6], ROLES.get(item[7], str(item[7]))
        self.states = sum(word << 32 * i for i, word in enumerate(item[9]))

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    def __repr__(self):
        return f"{self.role} “{self.name}”"


class Desk:
    """The display, the buses and the folders; one program at a time works there."""

    def __init__(self, program, schemas, pictures):
        self.program, self.pictures = program, pictures
        self.home = tempfile.mkdtemp(prefix="cohesion-journey-")
        self.process = self.window = None
        self.log = open(os.path.join(self.home, "log"), "w+b")
        self.env = dict(os.environ, HOME=self.home, XDG_RUNTIME_DIR=os.path.join(self.home, "run"),
                        GSETTINGS_BACKEND="keyfile", GSETTINGS_SCHEMA_DIR=schemas, GIO_USE_VFS="local",
                        GSK_RENDERER="cairo", GDK_BACKEND="x11", GDK_DEBUG="no-portals",
                        ADW_DISABLE_PORTAL="1", GTK_A11Y="atspi", G_DEBUG="",
                        LANG="C.UTF-8", LC_ALL="C.UTF-8", TZ="UTC")
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            self.env[f"XDG_{name}_HOME"] = os.path.join(self.home, name.lower())
        for path in [self.env["XDG_RUNTIME_DIR"], *(self.env[f"XDG_{name}_HOME"]
                                                   for name in ("CACHE", "CONFIG", "DATA", "STATE"))]:
            os.mkdir(path, 0o700)
        self.still()
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                                    env=self.env, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        self.a11y = dict(self.env)
        reply = self.call(["--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"],
                          "org.a11y.Bus.GetAddress", env=self.env)
        self.a11y["DBUS_SESSION_BUS_ADDRESS"] = reply[0]
        # The registry first: a program that starts before it may never be seen.
        self.call(REGISTRY, "org.a11y.atspi.Accessible.GetChildren")

    def still(self):
        """Nothing moves, so that what is seen is what there is."""
        folder = os.path.join(self.env["XDG_CONFIG_HOME"], "gtk-4.0")
        os.mkdir(folder)
        with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as settings:
            settings.write("[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n")

    def clear(self):
        if self.process and self.process.poll() is None:
            self.end()
        self.bus.terminate()
        self.bus.wait()
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)

    # The program

    def start(self, *arguments):
        self.process = subprocess.Popen([self.program, *arguments], env=self.env, stdout=self.log,
                                        stderr=self.log)
        # In a narrow window, what has the focus is told only to who asks.
        self.wait("the program’s window", lambda: self.find("window") and any(
            thing.has("focused") for thing in self.look_closely()))
        self.window = subprocess.run(["xdotool", "getwindowfocus"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()

    def kill(self):
        """As a crash or a power cut ends it."""
        self.check_log()
        self.end()

    def end(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def wait_end(self):
        self.wait("the end of the program", lambda: self.process.poll() is not None, alive=False)
        if self.process.returncode != 0:
            raise Lost(f"the program ended with {self.process.returncode}")
        self.check_log()

    def check_log(self):
        for line in self.output().splitlines():
            if "-CRITICAL **" in line and not line.endswith(TOLERATED):
                raise Lost(f"the program said: {line}")

    def output(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    # What is seen

    def call(self, to, method, *arguments, env=None):
        done = subprocess.run(["gdbus", "call", "--session", *to, "--method", method, "--", *arguments],
                              env=env or self.a11y, capture_output=True, text=True, check=False)
        return parse_variant(done.stdout) if done.returncode == 0 else None

    def ask(self, path, method, *arguments):
        """Asks the program about the thing at @path; None if either is gone."""
        programs = self.call(REGISTRY, "org.a11y.atspi.Accessible.GetChildren")
        if not programs or not programs[0]:
            return None
        return self.call(["--dest", programs[0][-1][0], "--object-path", path], method, *arguments)

    def look(self):
        """All that the program has told of so far."""
        reply = self.ask("/org/a11y/atspi/cache", "org.a11y.atspi.Cache.GetItems")
        return [Thing(item) for item in reply[0]] if reply else []

    def look_closely(self):
        """Also what nobody has asked about before: a program tells only then."""
        asked, things = set(), self.look()
        while True:
            unknown = [t for t in things if t.has("showing") and t.n_children and t.path not in asked
                       and sum(c.parent == t.path for c in things) < t.n_children]
            if not unknown:
                return things
            for thing in unknown:
                asked.add(thing.path)
                self.ask(thing.path, "org.a11y.atspi.Accessible.GetChildren")
            things = self.look()

    def find(self, role, name=None, closely=False):
        for thing in self.look_closely() if closely else self.look():
            if thing.role == role and thing.has("showing") and name in (None, thing.name):
                return thing
        return None

    def focus(self):
        """What has the focus; after a list that is closed by now, perhaps also what had it there."""
        return [thing for thing in self.look() if thing.has("focused") and thing.has("showing")]

    def text_of(self, thing):
        reply = self.ask(thing.path, "org.a11y.atspi.Text.GetText", "0", "-1")
        return reply[0] if reply else None

    def wait(self, what, condition, alive=True):
        """Until @condition holds; returns what it returned."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            if alive and self.process.poll() is not None:
                raise Lost(f"the program ended with {self.process.returncode} before {what}")
            time.sleep(0.02)
        raise Lost(f"waited in vain for {what}; the focus is on {self.focus()}")

    def has_focus(self, role, name):
        return any(thing.role == role and thing.name == name for thing in self.focus())

    def wait_focus(self, role, name=None, test=lambda thing: True):
        def there():
            for thing in self.focus():
                if thing.role == role and name in (None, thing.name) and test(thing):
                    return thing
            return None
        return self.wait(f"the focus on {role} “{name or ''}”", there)

    def wait_row(self, start, title):
        return self.wait_focus("row", test=lambda row: row.name.startswith(start) and title in row.name)

    def wait_text(self, text):
        """Until the entry that has the focus says @text."""
        self.wait(f"“{text}”", lambda: text in [self.text_of(thing) for thing in self.focus()])

    # Keys

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "8", *keys], check=True)

    def show_page(self, number):
        """Shows the page of that place in the window: the first nine have keys of their own."""
        self.press(f"alt+{min(number, 9)}", *["ctrl+Next"] * (number - 9))

    def type(self, text):
        """Types @text; what is on no key is typed as its number."""
        for part in re.split(r"([^ -~])", text):
            if part and not part.isascii():
                self.press("ctrl+shift+u")
                subprocess.run(["xdotool", "type", "--delay", "8", f"{ord(part):x} "], check=True)
            elif part:
                subprocess.run(["xdotool", "type", "--delay", "5", part], check=True)

    def type_on(self, text):
        """Begins to type, and goes on with it."""
        return subprocess.Popen(["xdotool", "type", "--delay", "20", text])

    def press_until_disabled(self, key, button, most=500):
        """Presses @key as long as the button for the same, whose name begins so, can be used."""
        self.look_closely()
        for _ in range(most):
            if not self.can_use(button):
                return
            self.press(key)
        raise Lost(f"{button} never ends")

    def can_use(self, start):
        for thing in self.look():
            if thing.role == "button" and thing.name.startswith(start) and thing.has("showing"):
                return thing.has("sensitive")
        raise Lost(f"no button {start}")

    def answer_file_dialog(self, path):
        self.wait_focus("text", "Name:")
        self.press("ctrl+a")
        self.type(path)
        self.press("Return")
        self.wait("the end of the dialog", lambda: not self.has_focus("text", "Name:"))
        # There is no window manager to do it.
        subprocess.run(["xdotool", "windowfocus", self.window], check=True)
        self.wait("the focus to come back", self.focus)

    def picture(self, name):
        os.makedirs(self.pictures, exist_ok=True)
        subprocess.run(["import", "-window", "root", os.path.join(self.pictures, name + ".png")], check=False)

    def step(self, key, again=False):
        """Presses @key, which moves the focus; @again says that to press it twice is as good as once."""
        before = {thing.path for thing in self.focus()}
        pressed = time.monotonic()
        self.press(key)

        def moved():
            nonlocal pressed
            if again and time.monotonic() > pressed + 1:
                pressed = time.monotonic()
                self.press(key)
            return {thing.path for thing in self.focus()} not in (before, set())
        self.wait(f"the focus to move by {key}", moved)

    def go_to(self, role, name, key="Tab", most=60):
        """Presses @key until the focus is on a thing called @name."""
        for _ in range(most):
            if self.has_focus(role, name):
                return
            self.step(key)
        raise Lost(f"no {role} “{name}” within {most} times {key}")
