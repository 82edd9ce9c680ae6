"""Which account and region is meant, and whether the portal fits into it."""

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from deploy.messages import Stop, say

# Lambda keeps this many executions of a region for functions that reserve none.
UNRESERVED = 100
# What fetch, ingest and publish reserve in template.yaml.
RESERVED = 1 + 2 + 2
# "Concurrent executions" in Service Quotas.
QUOTA = "L-B99A9384"


def session(region):
    """The SDK's session, after it has been asked whose account it is."""
    opened = boto3.Session(region_name=region)
    try:
        identity = opened.client("sts").get_caller_identity()
    except (BotoCoreError, ClientError) as fault:
        raise Stop(
            f"AWS can't be asked whose account this is: {fault}\n"
            "Sign in first: docs/deploy.md says how to make an access key and where to put it."
        ) from fault
    say(f"Account {identity['Account']}, region {region}, as {identity['Arn'].rsplit(':', 1)[-1]}.")
    return opened


def reserves_concurrency(opened):
    """Whether the account's limit leaves room for functions that reserve executions. New accounts have a limit of
    10, where AWS refuses every reservation; the portal works without."""
    limit = opened.client("lambda").get_account_settings()["AccountLimit"]
    if limit["UnreservedConcurrentExecutions"] - RESERVED >= UNRESERVED:
        return True
    say(
        f"This account may run {limit['ConcurrentExecutions']} functions at once, so none is reserved for publishing. "
        "For a live portal ask AWS for 1,000, which is free:\n"
        f"  aws service-quotas request-service-quota-increase --service-code lambda --quota-code {QUOTA} "
        f"--desired-value 1000 --region {opened.region_name}"
    )
    return False
