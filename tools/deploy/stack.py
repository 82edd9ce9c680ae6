"""The CloudFormation stack of a portal: what would change, the change itself, and the end."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from botocore.exceptions import ClientError

from deploy import changes
from deploy.messages import Stop, say

PAUSE_SECONDS = float(os.environ.get("DEPLOY_PAUSE_SECONDS", "5"))
LONGEST_SECONDS = 60 * 60


class Stack:
    def __init__(self, opened, name):
        self.session = opened
        self.name = name
        self.formation = opened.client("cloudformation")

    def description(self):
        """What CloudFormation says of the stack; None where there is no such stack."""
        try:
            return self.formation.describe_stacks(StackName=self.name)["Stacks"][0]
        except ClientError as fault:
            if fault.response["Error"]["Code"] == "ValidationError":
                return None
            raise

    def status(self):
        described = self.description()
        return described["StackStatus"] if described else "NOT_THERE"

    def outputs(self):
        return {each["OutputKey"]: each["OutputValue"] for each in self.description().get("Outputs", [])}

    def resources(self):
        """Physical ids by logical id."""
        pages = self.formation.get_paginator("list_stack_resources").paginate(StackName=self.name)
        return {
            each["LogicalResourceId"]: each.get("PhysicalResourceId", "")
            for page in pages
            for each in page["StackResourceSummaries"]
        }

    # ---- Deploying ----

    def prepare(self, package, parameters, tags):
        """Uploads the code and makes a change set of it; returns its name, or None where nothing would change."""
        status = self.status()
        if status.endswith("_IN_PROGRESS") and status != "REVIEW_IN_PROGRESS":
            raise Stop(f"The stack {self.name} is being changed ({status}). Wait for that to end, then start again.")
        if status in ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED"):
            raise Stop(f"Its first deployment failed. Remove what that left: ./portal destroy --stack {self.name}")
        known = self.change_sets()
        command = [
            str(Path(sys.executable).with_name("sam")),
            "deploy",
            "--no-execute-changeset",
            "--no-confirm-changeset",
            "--no-fail-on-empty-changeset",
            "--no-progressbar",
            *("--config-file", str(package / "samconfig.toml"), "--template", str(package / "template.yaml")),
            *("--stack-name", self.name, "--region", self.session.region_name),
            *("--tags", *(f"{key}={value}" for key, value in tags.items())),
            *("--parameter-overrides", *(f"{key}={value}" for key, value in parameters.items())),
        ]
        environment = {**os.environ, "SAM_CLI_TELEMETRY": "0"}
        run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if run.returncode != 0:
            raise Stop(f"sam deploy could not prepare the change:\n{run.stdout[-4000:]}{run.stderr[-4000:]}")
        made = self.change_sets() - known
        return made.pop() if made else None

    def change_sets(self):
        try:
            found = self.formation.list_change_sets(StackName=self.name)["Summaries"]
        except ClientError:
            return set()
        return {each["ChangeSetName"] for each in found if each.get("ExecutionStatus") == "AVAILABLE"}

    def changes_of(self, change_set):
        found = []
        more = {}
        while True:
            page = self.formation.describe_change_set(StackName=self.name, ChangeSetName=change_set, **more)
            found += [each["ResourceChange"] for each in page["Changes"] if "ResourceChange" in each]
            if not page.get("NextToken"):
                return found
            more = {"NextToken": page["NextToken"]}

    def explain(self, change_set):
        for line in changes.lines(self.changes_of(change_set)):
            say(f"  {line}")

    def discard(self, change_set):
        """Drops a change that was only to be shown, and the empty stack that CloudFormation made for it."""
        if self.status() == "REVIEW_IN_PROGRESS":
            self.formation.delete_stack(StackName=self.name)
        else:
            self.formation.delete_change_set(StackName=self.name, ChangeSetName=change_set)

    def execute(self, change_set):
        self.formation.execute_change_set(StackName=self.name, ChangeSetName=change_set)
        status = self.wait()
        if status not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
            raise Stop(f"The stack ended as {status}.\n" + "\n".join(self.failures()))

    def wait(self):
        """Until nothing of the stack is in progress; returns its status."""
        started, told = time.monotonic(), 0.0
        while time.monotonic() - started < LONGEST_SECONDS:
            status = self.status()
            if not status.endswith("_IN_PROGRESS"):
                return status
            if time.monotonic() - told > 30:
                say(f"  {status.lower().replace('_', ' ')} ...")
                told = time.monotonic()
            time.sleep(PAUSE_SECONDS)
        raise Stop(f"The stack {self.name} has been changing for an hour; look at it in the console of CloudFormation.")

    def failures(self):
        """What went wrong, the cause first."""
        events = self.formation.describe_stack_events(StackName=self.name)["StackEvents"]
        return [
            f"  {each['LogicalResourceId']}: {each.get('ResourceStatusReason', '')}"
            for each in reversed(events)
            if each["ResourceStatus"].endswith("_FAILED") and "cancelled" not in each.get("ResourceStatusReason", "")
        ][:10]

    # ---- Destroying ----

    def kept(self):
        """What stays in the account when the stack is deleted: physical ids by logical id."""
        template = self.formation.get_template(StackName=self.name, TemplateStage="Processed")["TemplateBody"]
        template = json.loads(template) if isinstance(template, str) else template
        there = self.resources()
        return {
            name: there[name]
            for name, resource in template["Resources"].items()
            if resource.get("DeletionPolicy") == "Retain" and there.get(name)
        }

    def empty(self, bucket):
        """A bucket can't be deleted while it holds something."""
        self.session.resource("s3").Bucket(bucket).object_versions.delete()

    def delete(self):
        self.formation.delete_stack(StackName=self.name)
        status = self.wait()
        if status not in ("NOT_THERE", "DELETE_COMPLETE"):
            raise Stop(f"The stack ended as {status}.\n" + "\n".join(self.failures()))
