"""A change set in words."""

from collections import Counter

from deploy.messages import counted

NOUNS = {
    "AWS::ApiGatewayV2::Api": "HTTP API",
    "AWS::ApiGatewayV2::Stage": "stage",
    "AWS::Budgets::Budget": "budget",
    "AWS::CloudFront::CachePolicy": "cache policy",
    "AWS::CloudFront::Distribution": "CloudFront distribution",
    "AWS::CloudFront::Function": "edge function",
    "AWS::CloudFront::KeyValueStore": "key-value store",
    "AWS::CloudFront::OriginAccessControl": "origin access control",
    "AWS::CloudFront::ResponseHeadersPolicy": "policy",
    "AWS::CloudWatch::Alarm": "alarm",
    "AWS::CloudWatch::Dashboard": "dashboard",
    "AWS::DynamoDB::Table": "table",
    "AWS::Events::EventBus": "event bus",
    "AWS::Events::Rule": "rule",
    "AWS::IAM::Role": "role",
    "AWS::Lambda::Alias": "alias",
    "AWS::Lambda::EventInvokeConfig": "destination of failed events",
    "AWS::Lambda::EventSourceMapping": "event source",
    "AWS::Lambda::Function": "function",
    "AWS::Lambda::Permission": "permission",
    "AWS::Lambda::Version": "version",
    "AWS::Logs::LogGroup": "log group",
    "AWS::Logs::MetricFilter": "count of log lines",
    "AWS::S3::Bucket": "bucket",
    "AWS::S3::BucketPolicy": "policy",
    "AWS::SNS::Subscription": "subscription",
    "AWS::SNS::Topic": "topic",
    "AWS::SNS::TopicPolicy": "policy",
    "AWS::SQS::Queue": "queue",
    "AWS::SQS::QueuePolicy": "policy",
    "AWS::Scheduler::Schedule": "schedule",
}

# What a new version of a function always brings with it.
OF_EVERY_VERSION = ("AWS::Lambda::Version", "AWS::Lambda::Alias")


def lines(changes):
    """What a change set would do.

    changes -- the ResourceChange of each of its changes, as DescribeChangeSet gives them
    """
    told = []
    added = [change for change in changes if change["Action"] in ("Add", "Import")]
    if added:
        numbers = Counter(noun(change) for change in added)
        told.append(
            "It creates "
            + ", ".join(counted(number, of) for of, number in sorted(numbers.items(), key=lambda each: -each[1]))
            + "."
        )
    for change in sorted(changes, key=lambda each: each["LogicalResourceId"]):
        if change["Action"] == "Modify" and change["ResourceType"] not in OF_EVERY_VERSION:
            told.append(changed(change))
        if change["Action"] == "Remove" and change["ResourceType"] not in OF_EVERY_VERSION:
            told.append(removed(change))
    return told


def noun(change):
    return NOUNS.get(change["ResourceType"], change["ResourceType"])


def changed(change):
    what = f"{noun(change)} {change['LogicalResourceId']}"
    properties = sorted(
        {detail["Target"].get("Name") or detail["Target"]["Attribute"] for detail in change.get("Details", [])}
    )
    of_what = f": {', '.join(properties)}" if properties else ""
    if change.get("Replacement") == "True":
        fate = "it stays in the account, out of use" if is_kept(change) else "it is deleted"
        return f"It REPLACES the {what} by an empty one{of_what}; {fate}."
    return f"It changes the {what}{of_what}."


def removed(change):
    fate = ", which stays in the account" if is_kept(change) else ""
    return f"It REMOVES the {noun(change)} {change['LogicalResourceId']}{fate}."


def is_kept(change):
    return change.get("PolicyAction") in ("Retain", "ReplaceAndRetain")
