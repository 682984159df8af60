"""A strategy is followed through the end of a period, by the keyboard alone.

On the example as it is shipped, an officer chases a lead whose action is overdue, completes an action, slips
the deadline of another, reads what has changed, makes the progress report and closes the period; all is there when
the strategy is opened again.
"""

import datetime
import json
import os
import subprocess
import sys

from desk import Desk, Lost

PAGES = {"actions": 3, "updates": 4, "changes": 10, "reports": 12}
STATUSES = ["Not set", "Not started", "On track", "At risk", "Off track", "No update", "Complete", "Abandoned"]

# Who is chased, and what they say.
CHASED = "Introduce a structured referral system for new arrivals"
QUERY = "is:overdue lead:solutions"
COMMENT, DONE = "Two hubs still lack a phone line", "Five hubs refer"
NEXT, BLOCKER = "Train the last two hubs", "The supplier is late"
# What is completed.
COMPLETED, COMPLETED_ON, EVIDENCE = "Record residents", "2 November 2026", "The collection is open"
# What takes longer.
SLIPPED, LATER, REASON = "Open a jobs and skills desk", "30 September 2028", "The leases are not signed"


def say(text):
    print("#", text, flush=True)


def find_all(value, name):
    """Every member of that name in what a file holds."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == name:
                yield member
            yield from find_all(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from find_all(member, name)


class Officer:
    """Who works at the desk."""

    def __init__(self, desk, tool, sample, width):
        self.desk, self.tool, self.width = desk, tool, width
        self.file = os.path.join(desk.home, "example.cohesion")
        self.pdf = os.path.join(desk.home, "progress.pdf")
        with open(sample, encoding="utf-8") as file:
            content = json.load(file)
        # The period that is reported on is the one of today, whenever that is.
        due = datetime.date.today() + datetime.timedelta(days=30)
        content["periods"][-1].update(to=str(due), updatesDue=str(due))
        self.period = content["periods"][-1]["label"]
        with open(self.file, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, indent=2)

    def content(self):
        with open(self.file, encoding="utf-8") as file:
            return json.load(file)

    def action(self, title):
        for actions in find_all(self.content()["themes"], "actions"):
            for action in actions:
                if action["title"].startswith(title):
                    return action
        raise Lost(f"the file has no action “{title}”")

    def open(self):
        desk = self.desk
        desk.start(self.file)
        subprocess.run(["xdotool", "windowsize", "--sync", desk.window, str(self.width), "720"], check=True)
        # There is no window manager to do it.
        subprocess.run(["xdotool", "windowfocus", desk.window], check=True)
        # What was put elsewhere in the window is told anew, once it is asked for.
        desk.wait("the focus", lambda: any(t.has("focused") for t in desk.look_closely()))

    def go(self, page):
        self.desk.show_page(PAGES[page])

    def select(self, query, title):
        """Selects the one action that is found."""
        desk = self.desk
        self.go("actions")
        desk.press("slash")
        desk.wait_focus("text", "Search actions")
        desk.press("ctrl+a")
        desk.type(query)
        desk.press("Return")
        for _ in range(30):
            if any(thing.role == "row" and title in thing.name for thing in desk.focus()):
                break
            desk.step("Tab")
        desk.wait_focus("row", test=lambda row: title in row.name)
        desk.press("space")

    def open_details(self):
        """In a narrow window the details are below it until they are asked for."""
        if self.width < 540:
            self.desk.press("F9")
            self.desk.wait("the details", lambda: self.desk.find("text", "Title", closely=True))
            self.desk.go_to("text", "Title")
        else:
            self.desk.press("F6")
            self.desk.wait_focus("text", "Title")

    def choose(self, label, choices, choice):
        """Chooses in the list of the row that has the focus."""
        desk = self.desk
        desk.wait_focus("combo box", label)
        desk.step("Return")
        desk.step("End", again=True)
        desk.step("Home", again=True)
        for _ in range(choices.index(choice)):
            desk.step("Down")
        desk.press("Return")

    def fill(self, label, text):
        self.desk.go_to("text", label)
        self.desk.press("ctrl+a")
        self.desk.type(text)
        self.desk.wait_text(text)

    def chase(self):
        say("chases a lead")
        desk = self.desk
        self.select(QUERY, CHASED)
        desk.press("ctrl+u")
        desk.wait_focus("combo box", "Status")
        self.choose("Status", STATUSES, "At risk")
        desk.go_to("combo box", "Forecast")
        self.choose("Forecast", STATUSES, "On track")
        for label, text in (("Comment on the status", COMMENT), ("Done", DONE), ("Next", NEXT),
                            ("What is in the way", BLOCKER)):
            self.fill(label, text)
        desk.go_to("button", "Add")
        desk.press("Return")
        # It is at risk now, and overdue still.
        desk.wait_focus("row", test=lambda row: CHASED in row.name and "At risk" in row.name)

    def complete(self):
        say("completes an action")
        desk = self.desk
        self.select(COMPLETED, COMPLETED)
        self.open_details()
        desk.go_to("combo box", "Status")
        self.choose("Status", STATUSES, "Complete")
        desk.wait("what is asked", lambda: desk.find("button", "Set Status"))
        self.fill("Evidence of completion", EVIDENCE)
        self.fill("Completed on", COMPLETED_ON)
        desk.press("Return")
        desk.wait_focus("combo box", "Status")

    def slip(self):
        say("changes a deadline")
        desk = self.desk
        self.select(SLIPPED, SLIPPED)
        self.open_details()
        self.fill("Deadline", LATER)
        desk.go_to("combo box", "Kind of reason")
        desk.step("Return")
        desk.step("End", again=True)
        desk.step("Up")
        desk.press("Return")
        desk.wait_focus("combo box", "Kind of reason")
        self.fill("Reason", REASON)
        desk.press("Return")
        desk.wait("the new deadline", lambda: desk.has_focus("text", "Deadline"))

    def compare(self):
        say("reads what has changed")
        self.go("changes")
        for title in (COMPLETED, SLIPPED):
            self.desk.wait(f"the change of “{title}”", lambda: any(
                title in thing.name and thing.has("showing") for thing in self.desk.look_closely()))

    def report(self):
        say("makes the progress report")
        desk = self.desk
        self.go("reports")
        desk.wait_focus("pages", "Pages of the report")
        desk.press("ctrl+e")
        desk.answer_file_dialog(self.pdf)
        desk.wait("the PDF", lambda: os.path.exists(self.pdf))
        done = subprocess.run(["pdftotext", self.pdf, "-"], capture_output=True, text=True, check=True)
        for text in (COMPLETED, LATER, REASON):
            if text not in " ".join(done.stdout.split()):
                raise Lost(f"the report does not say “{text}”")

    def close(self):
        say("closes the period")
        desk = self.desk
        self.go("updates")
        desk.wait("the focus on the page", desk.focus)
        for _ in range(40):
            if any(thing.name == "Reporting periods" for thing in desk.focus()):
                break
            desk.step("Tab")
        desk.step("Return")
        desk.press("c")
        desk.wait("what is asked", lambda: desk.find("button", "Close Period"))
        desk.press("Return")
        desk.wait("the answer", lambda: not desk.find("button", "Close Period"))

    def save(self):
        say("saves")
        self.desk.press("ctrl+s")
        self.desk.wait("the file", lambda: self.action(SLIPPED).get("deadlineChanges", [{}])[-1].get("reason") == REASON)
        done = subprocess.run([self.tool, "validate", self.file], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Lost(f"the file is not valid: {done.stdout}{done.stderr}")
        content = self.content()
        if not content["periods"][-1].get("closed"):
            raise Lost(f"the period is open: {content['periods'][-1]}")
        if not any(s["reason"] == "periodClose" and s["label"] == self.period for s in content["snapshots"]):
            raise Lost("no snapshot was taken of the period")
        update = self.action(CHASED)["updates"][-1]
        for name, text in (("statusAfter", "amber"), ("forecast", "green"), ("done", DONE), ("next", NEXT),
                           ("blockers", BLOCKER)):
            if update.get(name) != text:
                raise Lost(f"the update says “{update.get(name)}”, not “{text}”")
        done = self.action(COMPLETED)
        if (done["status"], done["completedOn"], done["completionEvidence"]) != ("blue", "2026-11-02", EVIDENCE):
            raise Lost(f"the action is not complete: {done}")

    def reopen(self):
        say("opens it again")
        desk = self.desk
        desk.press("ctrl+q")
        desk.wait_end()
        self.open()
        self.select(CHASED, CHASED)
        desk.wait_focus("row", test=lambda row: "At risk" in row.name)
        self.select(COMPLETED, COMPLETED)
        desk.wait_focus("row", test=lambda row: "Complete" in row.name)


def main(program, tool, schemas, pictures, sample, width):
    desk = Desk(program, schemas, pictures)
    officer = Officer(desk, tool, sample, int(width))
    try:
        officer.open()
        officer.chase()
        officer.complete()
        officer.slip()
        officer.compare()
        officer.report()
        officer.close()
        officer.save()
        officer.reopen()
        say("is done")
    except BaseException:
        desk.picture("failed-tracking-" + width)
        print(desk.output()[-3000:], file=sys.stderr)
        raise
    finally:
        desk.clear()


main(*sys.argv[1:])
