"""Nothing of the project is a secret.

python -m unittest secretscan.test_secrets       from tools/
"""

import hashlib
import subprocess
import tempfile
import unittest
from pathlib import Path

from detect_secrets import SecretsCollection
from detect_secrets.settings import transient_settings

ROOT = Path(__file__).resolve().parents[2]

# What a project on AWS and GitHub could leak, and what has no known form: assigned to a name such as "password", or
# too random for a word.
DETECTORS = [
    {"name": "AWSKeyDetector"},
    {"name": "BasicAuthDetector"},
    {"name": "GitHubTokenDetector"},
    {"name": "JwtTokenDetector"},
    {"name": "KeywordDetector"},
    {"name": "NpmDetector"},
    {"name": "PrivateKeyDetector"},
    {"name": "PypiTokenDetector"},
    {"name": "Base64HighEntropyString", "limit": 4.5},
    {"name": "HexHighEntropyString", "limit": 3.0},
]

# Made-up ids and passwords in tests and emulators, each whole.
MADE_UP = r"^((0123456789abcdef)+|1234567890abcdef|a1b2c3d4e5f60718|b122334455667788|test|local)$"
# Fields of a queue's message in the sample events.
OF_A_MESSAGE = r'"(receiptHandle|md5OfBody)": "'

# No filter asks a service whether a key is valid: nothing leaves this machine.
FILTERS = [
    {"path": "detect_secrets.filters.allowlist.is_line_allowlisted"},
    {"path": "detect_secrets.filters.heuristic.is_indirect_reference"},
    {"path": "detect_secrets.filters.heuristic.is_lock_file"},
    {"path": "detect_secrets.filters.heuristic.is_not_alphanumeric_string"},
    {"path": "detect_secrets.filters.heuristic.is_potential_uuid"},
    {"path": "detect_secrets.filters.heuristic.is_sequential_string"},
    {"path": "detect_secrets.filters.heuristic.is_templated_secret"},
    {"path": "detect_secrets.filters.regex.should_exclude_line", "pattern": [OF_A_MESSAGE]},
    {"path": "detect_secrets.filters.regex.should_exclude_secret", "pattern": [MADE_UP]},
]


def secrets_in(files):
    """One line for each: where, and what it looks like. The secret itself is not repeated."""
    found = SecretsCollection()
    with transient_settings({"plugins_used": DETECTORS, "filters_used": FILTERS}):
        for file in files:
            found.scan_file(str(file))
    return [f"{file}:{secret.line_number}: {secret.type}" for file, secret in found]


def files_of_the_project():
    """What git has or would add. Tables of figures have numbers and names of places only."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = [ROOT / name for name in listed.split("\0") if name and not name.endswith(".csv")]
    return [file for file in files if file.is_file()]


class NoSecrets(unittest.TestCase):
    def test_no_file_has_a_secret(self):
        found = secrets_in(files_of_the_project())
        self.assertEqual(
            [],
            found,
            "A secret that was committed has to be revoked. For one that is made up, add it to MADE_UP, or write "
            "`pragma: allowlist secret` into a comment on its line.",
        )

    def test_secrets_of_each_kind_are_found(self):
        # Put together here, so that this file has none.
        planted = {
            "AWS Access Key": 'key = "AKIA' + 'Z7QK3M5T2XWB4N6R"',
            "Basic Auth Credentials": "https://reader:" + "jX3kQ9wz@example.org/",
            "GitHub Token": "token: ghp_" + "b7Qm2XsT9" * 4,
            "Private Key": "-----BEGIN RSA " + "PRIVATE KEY-----",
            "Secret Keyword": 'password = "' + 'kV8-correct-horse"',
            "Hex High Entropy String": 'salt = "' + hashlib.sha256(b"salt").hexdigest() + '"',
        }
        for kind, line in planted.items():
            with self.subTest(kind), tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "settings.py"
                file.write_text(line + "\n")
                self.assertIn(f"{file}:1: {kind}", secrets_in([file]))


if __name__ == "__main__":
    unittest.main()
