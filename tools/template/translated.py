"""template.yaml as the SAM translator of the SAM CLI makes CloudFormation of it. Nothing is asked of AWS."""

import functools
from pathlib import Path
from unittest import mock

import boto3
from samcli.yamlhelper import yaml_parse
from samtranslator.parser.parser import Parser
from samtranslator.public.translator import ManagedPolicyLoader
from samtranslator.translator.translator import Translator

ROOT = Path(__file__).resolve().parents[2]
BASIC = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
SQS = "arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole"


@functools.cache
def template():
    """The CloudFormation template, with its functions written out (`Fn::Sub`, `Ref`)."""
    source = yaml_parse((ROOT / "template.yaml").read_text())
    for resource in source["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            # The translator wants what `sam package` makes of the folder.
            resource["Properties"]["CodeUri"] = "s3://bucket/key"
    with mock.patch.dict("os.environ", AWS_DEFAULT_REGION="eu-west-2"):
        policies = mock.create_autospec(ManagedPolicyLoader, instance=True)
        policies.load.return_value = {
            "AWSLambdaBasicExecutionRole": BASIC,
            "AWSLambdaSQSQueueExecutionRole": SQS,
        }
        return Translator({}, Parser(), boto_session=boto3.Session(region_name="eu-west-2")).translate(
            source, {"AWS::Region": "eu-west-2"}, feature_toggle=None
        )


def resources(kind):
    """Resources of one type by logical id."""
    return {name: each for name, each in template()["Resources"].items() if each["Type"] == kind}


def properties(kind):
    return {name: each.get("Properties", {}) for name, each in resources(kind).items()}
