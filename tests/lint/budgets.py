"""How long a file and a function may be, and how much of the whole is tests."""

import re

import csource
from lint import Fault

FILE_LINES = 600
FUNCTION_LINES = 60
TEST_PERCENT = 45
# A young tree has more foundations than walls: the share of tests is held from here on.
GROWN_LINES = 3000


def lines(text):
    return text.count("\n")


def file_budget(tree):
    for path in tree.files(".c", ".h", ".blp", ".py", ".css", ".sh") + tree.files(under="build-aux"):
        if (length := lines(tree.text(path))) > FILE_LINES:
            yield Fault(path, FILE_LINES + 1, f"{length} lines; {FILE_LINES} is the most: split it by meaning")


def function_budget(tree):
    for path in tree.files(".c", ".h", under="src") + tree.files(".c", ".h", under="tests"):
        try:
            found = csource.functions(tree.text(path))
        except ValueError as error:
            yield Fault(path, 1, f"its functions cannot be measured: {error}")
            continue
        for function in found:
            if function.length > FUNCTION_LINES:
                yield Fault(
                    path,
                    function.line,
                    f"{function.name} is {function.length} lines long; {FUNCTION_LINES} is the most",
                )


def code_lines(path, text):
    """Lines that do something. A public function’s doc comment is longer than the function, and wants no test."""
    comment = r"#.*" if path.endswith(".py") else r"/\*.*?\*/"
    code = re.sub(comment, "", text, flags=0 if path.endswith(".py") else re.DOTALL)
    return sum(1 for line in code.split("\n") if line.strip())


def test_share(tree):
    """The lint and the benchmarks test no behaviour, so they do not count."""
    source = sum(code_lines(path, tree.text(path)) for path in tree.files(".c", ".h", under="src"))
    tests = sum(
        code_lines(path, tree.text(path))
        for path in tree.files(".c", ".h", ".py", under="tests")
        if not path.startswith(("tests/lint/", "tests/bench/"))
    )
    print(f"source {source} lines of code, tests {tests}: {100 * tests // max(source, 1)} %")
    if source > GROWN_LINES and 100 * tests < TEST_PERCENT * source:
        missing = (TEST_PERCENT * source - 100 * tests) // 100 + 1
        yield Fault("tests", 1, f"tests are under {TEST_PERCENT} % of the code: about {missing} lines are missing")
