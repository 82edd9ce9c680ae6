import json
import unittest

from template.reach import allowed, called
from template.translated import properties

FUNCTIONS = sorted(properties("AWS::Lambda::Function"))
WRITES = ("Put", "Write", "Update", "Delete", "PartiQL", "Create")


class RolesAndCode(unittest.TestCase):
    def test_a_role_allows_nothing_that_its_code_does_not_call(self):
        for function in FUNCTIONS:
            with self.subTest(function):
                self.assertEqual(set(), set(allowed(function)) - called(function))

    def test_a_role_names_its_actions_and_its_resources(self):
        for function in FUNCTIONS:
            for action, resources in allowed(function).items():
                with self.subTest(function, action=action):
                    self.assertNotIn("*", action)
                    self.assertNotIn("*", resources)

    def test_who_talks_to_readers_writes_nothing(self):
        for function in ("ApiFunction", "AuditFunction"):
            with self.subTest(function):
                verbs = [action.partition(":")[2] for action in allowed(function)]
                self.assertEqual([], [verb for verb in verbs if verb.startswith(WRITES)])

    def test_only_ingest_and_fetch_read_what_is_not_cleared(self):
        readers = {
            function for function in FUNCTIONS if "RawBucket" in json.dumps(allowed(function).get("s3:GetObject", []))
        }
        self.assertEqual({"IngestFunction", "FetchFunction"}, readers)

    def test_only_prune_deletes_pages_and_it_writes_none(self):
        deleters = {function for function in FUNCTIONS if "s3:DeleteObject" in allowed(function)}
        self.assertEqual({"PruneFunction"}, deleters)
        self.assertNotIn("s3:PutObject", allowed("PruneFunction"))


if __name__ == "__main__":
    unittest.main()
