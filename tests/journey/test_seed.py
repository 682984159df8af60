"""The first job of the program, from an empty window to a report for Cabinet, by the keyboard alone.

The strategy is that of Barking and Dagenham’s Cabinet minute of 21 May 2019. It is typed in and saved, the
program is killed in the middle of typing, what was typed is recovered, undone and done again, and the PDF
is read.
"""

import glob
import json
import os
import subprocess
import sys

from desk import Desk, Lost

TITLE = "No one left behind: we all belong"
FULL_TITLE = f"{TITLE} - A Cohesion and Integration Strategy for Barking and Dagenham"
THEMES = [
    ("Relationships and culture", [
        "To increase the opportunities for people from different backgrounds to meet and interact",
        "To celebrate our culture, heritage and cultural diversity"]),
    ("Inclusion and participation", [
        "To help all residents integrate in our community",
        "To listen better"]),
    ("Equality of opportunities", [
        "To create new and better jobs accessible to all and ensure a fair distribution of the benefits of "
        "regeneration"]),
]
REPORTS = 12
ACTION, LEAD, DEADLINE = "Hold the Summer of Festivals events", "Culture team", "by end of September 2019"
LATER = ", as the Borough Manifesto asks"
MEETING = "Integration and Cohesion Strategy"
VERBS = ["Approve", "Note"]
RESOLUTIONS = [
    ("Approve", f"the “{FULL_TITLE}”, as set out at Appendix 1 to the report"),
    ("Note", "the proposed approach to cohesion, including the socio-cultural, political and economic themes, "
             "and associated priorities and actions"),
]


def say(text):
    print("#", text, flush=True)


def content(path):
    """What a file says, but for the stamps of who changed what when, and what was deleted."""
    def bare(value):
        if isinstance(value, dict):
            return {name: bare(member) for name, member in value.items()
                    if name not in ("created", "modified", "modifiedBy", "rev", "revision", "trash")}
        return [bare(member) for member in value] if isinstance(value, list) else value
    with open(path, encoding="utf-8") as file:
        return bare(json.load(file))


class Officer:
    """Who works at the desk."""

    def __init__(self, desk, tool):
        self.desk, self.tool = desk, tool
        self.file = os.path.join(desk.home, "belong.cohesion")
        self.pdf = os.path.join(desk.home, "report.pdf")

    def add(self, key, kind, title):
        """A new row of the outline, by @key."""
        self.desk.press(key)
        self.desk.wait_focus("text", "Title")
        self.desk.type(title)
        self.desk.press("Return")
        self.desk.wait_row(f"{kind} ", title)

    def draft(self):
        say("drafts the outline")
        desk = self.desk
        desk.press("ctrl+n")
        desk.wait_focus("text", "Title of the strategy")
        desk.press("Return")
        desk.wait_focus("button", "Add theme")
        desk.press("ctrl+s")
        desk.answer_file_dialog(self.file)
        self.wait_file(lambda saved: "themes" not in saved)
        start = content(self.file)
        desk.press("F6")
        desk.wait_focus("text", "Title")
        desk.type(TITLE)
        desk.press("shift+F6")
        desk.wait_focus("button", "Add theme")
        for at, (theme, priorities) in enumerate(THEMES):
            self.add("Return", "Theme", theme)
            for i, priority in enumerate(priorities):
                self.add("Return" if i else "ctrl+Return", "Priority", priority)
            desk.press("Left")
            desk.wait_row("Theme ", theme)
        return start

    def plan(self):
        """An action under the first priority, with who leads it and until when."""
        say("adds an action")
        desk = self.desk
        for kind, title in (("Theme ", THEMES[0][0]), ("Priority 1", THEMES[0][1][0])):
            desk.press("Home" if kind == "Theme " else "Down")
            desk.wait_row(kind, title)
        self.add("ctrl+Return", "Action", ACTION)
        desk.press("F6")
        desk.wait_focus("text", "Title")
        self.choose("Lead", LEAD)
        desk.go_to("text", "Deadline")
        desk.type(DEADLINE)
        desk.wait_text(DEADLINE)

    def choose(self, label, name):
        """Has a field refer to a thing called @name, which is added."""
        desk = self.desk
        desk.go_to("list item", label)
        desk.press("Return")
        desk.wait_focus("entry", "Search")
        desk.type(name)
        desk.press("Return")
        desk.wait_focus("toggle", label)

    def follow(self, label, first):
        """Goes to the details of what the field refers to, the first field of which is @first."""
        self.desk.go_to("list item", label, key="shift+Tab")
        self.desk.go_to("button", "Show Details")
        self.desk.press("Return")
        self.desk.wait_focus("text", first)

    def report(self):
        """A report on the strategy, the meeting it goes to and the resolutions that it asks for."""
        say("writes the report")
        desk = self.desk
        desk.show_page(REPORTS)
        desk.wait_focus("button", "New Decision Report")
        desk.press("Return")
        desk.wait_focus("text", "Title")
        desk.type(TITLE)
        self.choose("Meeting", "Cabinet")
        self.follow("Meeting", "Body")
        for label, text in (("Title of the item", MEETING), ("Date", "21 May 2019"), ("Item", "5")):
            desk.go_to("text", label)
            desk.type(text)
            desk.wait_text(text)
        desk.press("alt+Left")
        desk.go_to("list item", "Decision asked for")
        self.choose("Decision asked for", TITLE)
        self.follow("Decision asked for", "Title")
        for verb, text in RESOLUTIONS:
            desk.go_to("button", "Add resolution")
            desk.press("Return")
            self.resolve(verb, text)
            desk.press("alt+Left")

    def resolve(self, verb, text):
        desk = self.desk
        desk.wait_focus("text", "As recommended")
        desk.press("shift+Tab")
        desk.wait_focus("combo box", "Verb")
        desk.step("Return")
        # A list that is just opening may miss a key.
        desk.step("End", again=True)
        desk.step("Home", again=True)
        # The first says that none is chosen.
        for _ in range(VERBS.index(verb) + 1):
            desk.step("Down")
        desk.press("Return")
        desk.wait_focus("combo box", "Verb")
        desk.press("Tab")
        desk.wait_focus("text", "As recommended")
        desk.type(text)
        desk.wait_text(text)

    def save(self):
        say("saves")
        self.desk.press("ctrl+s")
        self.wait_file(lambda saved: "decisions" in saved and len(saved["decisions"][0]["resolutions"]) == len(RESOLUTIONS))

    def wait_file(self, condition):
        """Until what is saved is as it should be; then it is also sound."""
        self.desk.wait("the file", lambda: os.path.exists(self.file) and condition(content(self.file)))
        done = subprocess.run([self.tool, "validate", self.file], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Lost(f"the file is not valid: {done.stdout}{done.stderr}")

    def crash(self):
        """The program dies while somebody types; a second or two of that may be lost."""
        say("is interrupted")
        desk = self.desk
        desk.press("alt+2")
        desk.wait_focus("row")
        desk.press("End", "F2")
        desk.wait_focus("text", "Title")
        desk.press("End")
        desk.type(LATER)
        journals = os.path.join(desk.env["XDG_STATE_HOME"], "cohesion", "journal", "*.journal")
        desk.wait("the journal", lambda: any(LATER.strip().encode() in open(name, "rb").read()
                                             for name in glob.glob(journals)))
        typing = desk.type_on(" and so on" * 40)
        desk.wait("more typing", lambda: typing.poll() is None)
        desk.kill()
        typing.terminate()
        typing.wait()

    def recover(self):
        say("recovers what was typed")
        desk = self.desk
        desk.start()
        desk.wait_focus("button", "Restore")
        desk.press("Return")
        desk.wait("the recovered strategy", lambda: desk.find("window", TITLE))
        desk.wait("nothing over the window", lambda: not desk.has_focus("button", "Restore"))
        desk.press("ctrl+s")
        self.wait_file(lambda saved: LATER in saved["themes"][-1]["priorities"][-1]["title"])

    def undo_all(self, expected):
        """Undoes until nothing is left, and saves elsewhere."""
        say("undoes everything and does it again")
        desk = self.desk
        whole = content(self.file)
        for key, button, name, start in (("ctrl+z", "Undo", "undone", expected), ("ctrl+y", "Redo", "redone", whole)):
            desk.press_until_disabled(key, button)
            desk.press("ctrl+shift+s")
            self.file = os.path.join(desk.home, name + ".cohesion")
            desk.answer_file_dialog(self.file)
            self.wait_file(lambda saved: saved == start)

    def export(self):
        say("exports the PDF")
        desk = self.desk
        desk.show_page(REPORTS)
        desk.wait_focus("pages", "Pages of the report")
        desk.press("ctrl+e")
        desk.answer_file_dialog(self.pdf)
        desk.wait("the PDF", lambda: os.path.exists(self.pdf))
        done = subprocess.run(["pdftotext", self.pdf, "-"], capture_output=True, text=True, check=True)
        words = " ".join(done.stdout.split())
        numbered = [f"Priority {number}: {priority}" for number, priority in
                    enumerate((p for _, priorities in THEMES for p in priorities), 1)]
        for text in [theme for theme, _ in THEMES] + numbered + [f"{v} {t}" for v, t in RESOLUTIONS] + [ACTION, LEAD]:
            if text not in words:
                raise Lost(f"the PDF lacks “{text}”: {words}")


def main(program, tool, schemas, pictures):
    desk = Desk(program, schemas, pictures)
    officer = Officer(desk, tool)
    try:
        desk.start()
        start = officer.draft()
        officer.plan()
        officer.report()
        officer.save()
        officer.crash()
        officer.recover()
        officer.undo_all(start)
        officer.export()
        desk.press("ctrl+q")
        desk.wait_end()
        say("is done")
    except BaseException:
        desk.picture("failed")
        print(desk.output(), file=sys.stderr)
        raise
    finally:
        desk.clear()


main(*sys.argv[1:])
