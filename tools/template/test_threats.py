import re
import unittest

from template.translated import ROOT


class ThreatsAreHeldByTests(unittest.TestCase):
    def test_every_control_names_tests_that_are_there(self):
        page = (ROOT / "docs/threats.md").read_text()
        rows = [row for row in re.findall(r"^\| (.+) \|$", page, re.M) if not row.startswith(("control", "---"))]
        self.assertGreaterEqual(len(rows), 15)
        for row in rows:
            control, _, tests = row.rpartition(" | ")
            named = re.findall(r"`([^`]+)`", tests)
            with self.subTest(control):
                self.assertTrue(named, "names no test")
                self.assertEqual([], [test for test in named if not is_there(test)])


def is_there(test):
    if ".mjs: " in test:
        file, _, name = test.partition(": ")
        return f"'{name}'" in (ROOT / "static-site" / file).read_text()
    holder, _, method = test.partition(".")
    if method.startswith("test_"):
        return any(
            f"class {holder}(" in text and f"def {method}(" in text
            for text in (file.read_text() for file in (ROOT / "tools").glob("*/test_*.py"))
        )
    roots = [*ROOT.glob("*/src/test/java"), *ROOT.glob("*/*/src/test/java")]
    files = [file for root in roots for file in root.rglob(f"{holder}.java")]
    return any(re.search(rf"\bvoid {method}\(", file.read_text()) for file in files)


if __name__ == "__main__":
    unittest.main()
