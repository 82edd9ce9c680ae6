"""The portal of a deployed stack: its first releases, its first edition, and whether readers get it."""

import json
import time
import urllib.error
import urllib.request
from pathlib import Path

from botocore.config import Config

from deploy.messages import Stop, counted, say

LAST = "release.json"
# The longest that a function may take, and a bit.
READ_TIMEOUT = 930


def releases_in(*folders):
    """The folders that hold one release each."""
    return sorted(
        (release for folder in folders for release in Path(folder).iterdir() if (release / LAST).is_file()),
        key=lambda release: release.name,
    )


class Portal:
    def __init__(self, opened, outputs, address=None):
        """address -- where readers reach it, if not at the stack's own output"""
        self.s3 = opened.client("s3")
        # An order must not be given twice because the answer took long.
        patient = Config(read_timeout=READ_TIMEOUT, retries={"max_attempts": 0})
        self.functions = opened.client("lambda", config=patient)
        self.bucket = outputs["RawBucketName"]
        self.publisher = outputs["PublishFunctionName"]
        self.log = outputs["LogGroupName"]
        self.address = (address or outputs["SiteAddress"]).rstrip("/")

    # ---- Releases ----

    def upload(self, release, prefix=None):
        """Uploads a release, its description last: its arrival says that the release is complete."""
        prefix = prefix or release.name
        files = [file for file in release.iterdir() if file.is_file()]
        for file in sorted(files, key=lambda each: (each.name == LAST, each.name)):
            self.s3.upload_file(str(file), self.bucket, f"{prefix}/{file.name}")

    def upload_missing(self, releases):
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket)
        there = {each["Key"] for page in pages for each in page.get("Contents", [])}
        missing = [release for release in releases if f"{release.name}/{LAST}" not in there]
        for release in missing:
            say(f"  {release.name}")
            self.upload(release)
        return len(missing)

    # ---- Editions ----

    def order(self, request):
        """What the publish function answers to an order."""
        answer = self.functions.invoke(FunctionName=f"{self.publisher}:live", Payload=json.dumps(request).encode())
        payload = json.loads(answer["Payload"].read() or "null")
        if answer.get("FunctionError"):
            raise Stop(f"The publish function failed: {payload}\nThe log says more: {self.log}")
        return payload

    def status(self):
        return self.order({"action": "status"})

    def await_received(self, number, seconds=900):
        """Until so many releases have been taken in or refused."""
        return until(
            seconds,
            self.status,
            lambda status: len(status["releases"]) >= number,
            f"{counted(number, 'release')} to be taken in; look at the alarms, and at the log of ingest",
        )

    def await_edition(self, edition, seconds=1800):
        """Until readers see the edition, or a later one."""
        return until(
            seconds,
            lambda: json.loads(self.read("/edition.json")[2]),
            lambda shown: shown["edition"] >= edition,
            f"edition {edition} to be shown; look at the log of render",
        )

    # ---- What readers get ----

    def read(self, path, follow=True, headers=None):
        """Status, headers with names in lower case, and body."""
        request = urllib.request.Request(self.address + path, headers=headers or {})
        opener = urllib.request.build_opener(*([] if follow else [NoRedirect]))
        try:
            with opener.open(request, timeout=60) as answer:
                return answer.status, lower(answer.headers), answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, lower(answer.headers), answer.read()

    def smoke_test(self):
        """What must hold of any portal that is up; raises Stop where something does not."""
        faults = []

        def expect(what, holds):
            if not holds:
                faults.append(f"  {what}")

        status, headers, page = self.read("/")
        expect(f"the home page answers {status}, not 200", status == 200)
        expect("the home page is no HTML page of the portal", b"</html>" in page and b"govuk" in page)
        for name in ("content-security-policy", "strict-transport-security", "x-content-type-options"):
            expect(f"the home page has no header {name}", name in headers)
        status, _, _ = self.read("/no-such-page/")
        expect(f"an address without a page answers {status}, not 404", status == 404)
        status, headers, _ = self.read("/api/v1/editions/current", follow=False)
        expect(f"/api/v1/editions/current answers {status}, not 307", status == 307)
        status, headers, body = self.read(headers.get("location", "/api/v1/editions/1"))
        expect(f"the edition answers {status}, not 200", status == 200)
        expect("an edition may not be cached for ever", "immutable" in headers.get("cache-control", ""))
        expect("the edition is not JSON with its number", status == 200 and json.loads(body).get("edition", 0) >= 1)
        if faults:
            raise Stop(f"{self.address} is up, but\n" + "\n".join(faults))


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def lower(headers):
    return {name.lower(): value for name, value in headers.items()}


def until(seconds, ask, is_enough, what, pause=2.0):
    """Asks again and again. What can't be reached yet is asked again too."""
    end = time.monotonic() + seconds
    last = None
    while time.monotonic() < end:
        try:
            last = ask()
            if is_enough(last):
                return last
        except (OSError, ValueError) as fault:
            last = fault
        time.sleep(pause)
    raise Stop(f"Waited {seconds} s for {what}. The last answer was: {last}")
