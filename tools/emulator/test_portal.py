"""Two portals in one account, from the deployment to the deletion.

python -m unittest emulator.test_portal       from tools/, after ./portal package target/package
"""

import contextlib
import io
import json
import os
import shutil
import tempfile
import unittest
from datetime import datetime, timedelta, timezone
from pathlib import Path

import boto3
import deploy.__main__
import deploy.stack
from botocore.exceptions import ClientError
from deploy.portal import Portal, until
from deploy.stack import Stack

from emulator.adapter import adapt
from emulator.ministack import MiniStack

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "target/package"
ATTENDANCE = ROOT / "events/releases/attendance"
# Seconds for one step, on a machine that has other things to do.
PATIENCE = 300
# As EventBridge passes it on: as it is. S3's older notifications encode it.
AWKWARD_NAME = "year 2024+25: Förderung"


class TwoPortalsInOneAccount(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        deploy.stack.PAUSE_SECONDS = 0.3
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.emulator = cls.enterClassContext(MiniStack(cls.folder / "emulator"))
        os.environ.update(cls.emulator.environment())
        cls.session = boto3.Session(region_name="eu-west-2")
        cls.first, cls.second = Stack(cls.session, "first"), Stack(cls.session, "second")
        change_set = cls.first.prepare(PACKAGE, {"ReserveConcurrency": "yes"}, {"project": "open-scrutiny"})
        cls.explained = deploy.changes.lines(cls.first.changes_of(change_set))
        cls.first.execute(change_set)
        # The same code and template, which need not be uploaded again.
        cls.first.formation.create_stack(
            StackName="second",
            TemplateURL=cls.uploaded_template(),
            Capabilities=["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"],
        )
        assert cls.second.wait() == "CREATE_COMPLETE", cls.second.failures()
        cls.edges = [adapt(stack, cls.emulator.address) for stack in (cls.first, cls.second)]
        for edge in cls.edges:
            cls.addClassCleanup(edge.close)
        cls.portals = [
            Portal(cls.session, stack.outputs(), edge.address)
            for stack, edge in zip((cls.first, cls.second), cls.edges, strict=True)
        ]

    @classmethod
    def uploaded_template(cls):
        """As the SAM CLI has uploaded it."""
        s3 = cls.session.client("s3")
        [bucket] = [
            each["Name"] for each in s3.list_buckets()["Buckets"] if each["Name"].startswith("aws-sam-cli-managed")
        ]
        [key] = [
            each["Key"] for each in s3.list_objects_v2(Bucket=bucket)["Contents"] if each["Key"].endswith(".template")
        ]
        return f"{cls.emulator.address}/{bucket}/{key}"

    # The steps are in the order of their names: each needs what those before have done.

    def test_1_the_change_set_is_explained(self):
        self.assertIn("9 functions", self.explained[0])
        self.assertIn("2 tables", self.explained[0])

    def test_2_a_release_goes_from_its_upload_to_the_pages(self):
        portal = self.portals[0]
        portal.upload(ATTENDANCE, AWKWARD_NAME)
        scheduled = [("attendance", "scheduled")]
        # What is read while a release is being stored may have half of it.
        until(PATIENCE, lambda: states(portal.status()), lambda now: now == scheduled, "the release to be scheduled")

        self.fire(self.first.resources()["PublishFunctionClock"])

        self.assertEqual(1, portal.await_edition(1, PATIENCE)["edition"])
        portal.smoke_test()
        status, _, page = portal.read("/indicators/overall-absence/")
        self.assertEqual(200, status)
        self.assertIn("Southampton", page.decode())
        self.assertEqual(200, portal.read("/editions/1/indicators/overall-absence/")[0])
        self.assertEqual(404, portal.read("/editions/2/indicators/overall-absence/")[0])

    def test_3_the_api_answers_and_lets_browsers_keep_the_answer(self):
        portal = self.portals[0]
        path = "/api/v1/editions/1/indicators/overall-absence/areas/E06000045"
        status, headers, body = portal.read(path)
        self.assertEqual(200, status)
        self.assertEqual("Southampton", json.loads(body)["area"]["name"])
        self.assertEqual(304, portal.read(path, headers={"If-None-Match": headers["etag"]})[0])
        status, headers, body = portal.read("/api/v1/editions/1/indicators/no-such/areas/E06000045")
        self.assertEqual((404, "application/problem+json"), (status, headers["content-type"]))

    def test_4_the_audit_holds(self):
        audit = self.first.resources()["AuditFunction"]
        answer = self.session.client("lambda").invoke(FunctionName=f"{audit}:live", Payload=b'{"source":"schedule"}')
        audited = json.loads(answer["Payload"].read())
        self.assertEqual({"outcome": "holds", "edition": 1, "failed": 0, "served": 1, "late": 0}, audited)

    def test_5_a_refused_release_is_listed_and_its_log_says_what_to_mend(self):
        broken = self.folder / "attendance"
        shutil.copytree(ATTENDANCE, broken)
        figures = broken / "attendance.csv"
        figures.write_text(figures.read_text().replace("E06000045", "E06009999"))
        portal = self.portals[1]
        portal.upload(broken)
        received = portal.await_received(1, PATIENCE)
        self.assertEqual([("attendance", "refused")], states(received))
        self.assertEqual(0, received["edition"])
        told = self.emulator.log_of(self.second.resources()["IngestFunction"])
        self.assertIn("attendance: refused", told)
        self.assertRegex(told, r"attendance\.csv, row \d+, column la_code|attendance\.csv, row \d+, column new_la_code")

    def test_6_the_portals_do_not_hear_each_other(self):
        pages = self.session.client("s3").list_objects_v2(Bucket=self.second.resources()["SiteBucket"])
        self.assertEqual(0, pages["KeyCount"])
        queues = self.session.client("sqs")
        for stack in (self.first, self.second):
            attributes = queues.get_queue_attributes(
                QueueUrl=stack.resources()["FailedEvents"], AttributeNames=["ApproximateNumberOfMessages"]
            )["Attributes"]
            self.assertEqual("0", attributes["ApproximateNumberOfMessages"], stack.name)

    def test_7_destroying_one_keeps_its_tables_and_the_other(self):
        kept = self.second.kept()
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            self.assertEqual(0, deploy.__main__.main(["destroy", "--stack", "second", "--yes"]))
        for name in ("Table", "AuditTrail", "RawBucket", "SiteBucket", "Logs"):
            self.assertIn(f"{name}: {kept[name]}", printed.getvalue())
        self.assertEqual("NOT_THERE", self.second.status())
        self.session.client("dynamodb").describe_table(TableName=kept["Table"])
        with self.assertRaises(ClientError):
            self.session.client("lambda").get_function(FunctionName="second-PublishFunction")
        self.assertEqual(1, self.portals[0].await_edition(1, 10)["edition"])

    def fire(self, schedule):
        """Lets a schedule strike now, with its own target, role and input."""
        scheduler = self.session.client("scheduler")
        found = scheduler.get_schedule(Name=schedule)
        moment = datetime.now(timezone.utc) + timedelta(seconds=1)
        scheduler.create_schedule(
            Name="now",
            ScheduleExpression=moment.strftime("at(%Y-%m-%dT%H:%M:%S)"),
            FlexibleTimeWindow={"Mode": "OFF"},
            Target=found["Target"],
        )


def states(status):
    return [(each["dataset"], each["state"]) for each in status["releases"]]


if __name__ == "__main__":
    unittest.main()
