"""Names the tests that failed in the logs given, each with the end of what it said."""

import json
import sys

PASSED = ("OK", "EXPECTEDFAIL", "SKIP", "IGNORED")
LINES = 20

for log in sys.argv[1:]:
    with open(log, encoding="utf-8", errors="replace") as file:
        for test in map(json.loads, file):
            if test["result"] in PASSED:
                continue
            said = "\n".join(test.get(stream) or "" for stream in ("stdout", "stderr"))
            print(f"{test['result']} {test['name']} after {test['duration']:.0f} s")
            print("\n".join("  " + line[:300] for line in said.splitlines()[-LINES:]))
