import argparse
import re
import sys
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

from deploy import account
from deploy.messages import Stop, counted, say
from deploy.portal import Portal, releases_in
from deploy.stack import Stack

ROOT = Path(__file__).resolve().parents[2]
# CloudFront reads certificates of this region alone.
CERTIFICATE = r"arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/[0-9a-f-]+"


def main(arguments):
    asked = parser().parse_args(arguments)
    try:
        {"deploy": deploy, "destroy": destroy}[asked.command](asked)
    except Stop as stop:
        print(f"portal: {stop}", file=sys.stderr)
        return 1
    except (BotoCoreError, ClientError) as fault:
        print(f"portal: AWS refused what the command asked for: {fault}", file=sys.stderr)
        return 1
    return 0


def parser():
    both = argparse.ArgumentParser(add_help=False)
    both.add_argument(
        "--stack",
        default="open-scrutiny-test",
        type=matching(r"[a-z][a-z0-9-]{0,30}"),
        metavar="NAME",
        help="of the stack: small letters, digits and hyphens, 31 at most (default: %(default)s)",
    )
    both.add_argument("--region", default="eu-west-2", metavar="REGION", help="(default: %(default)s, London)")
    whole = argparse.ArgumentParser(prog="./portal", description="A portal in an AWS account.")
    commands = whole.add_subparsers(dest="command", required=True)
    one = commands.add_parser(
        "deploy",
        parents=[both],
        help="make or change the stack, and fill it",
        epilog="Ends with 0 when readers get the portal, 1 when not, 2 when used wrongly.",
    )
    one.add_argument("--package", required=True, type=Path, help=argparse.SUPPRESS)
    one.add_argument("--council", type=Path, metavar="FILE", help="the council's portal.json (default: the project's)")
    one.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    one.add_argument("--email", metavar="ADDRESS", help="who is told of alarms and of costs")
    one.add_argument("--budget", type=int, metavar="USD", help="a month, above which --email is told (default: 20)")
    one.add_argument("--domain", metavar="NAME", help="where readers find the portal, such as figures.example.gov.uk")
    one.add_argument("--certificate", type=matching(CERTIFICATE), metavar="ARN", help="of that domain, in us-east-1")
    one.add_argument("--web-acl", metavar="ARN", help="an AWS WAF web ACL for the distribution, in us-east-1")
    two = commands.add_parser(
        "destroy",
        parents=[both],
        help="delete the stack; what is kept is listed",
        epilog="Ends with 0 when it is gone, 1 when not, 2 when used wrongly.",
    )
    two.add_argument("--dry-run", action="store_true", help="say what would be deleted and kept")
    two.add_argument("--yes", action="store_true", help="don't ask for the stack's name")
    return whole


def matching(pattern):
    def checked(text):
        if not re.fullmatch(pattern, text):
            raise argparse.ArgumentTypeError(f"{text!r} is not like {pattern}")
        return text

    return checked


# ---- Deploying ----


def parameters(asked, opened):
    """What the template is told: what was asked for now. What was not asked for stays as it was deployed."""
    given = {
        "AlertEmail": asked.email,
        "MonthlyBudget": asked.budget,
        "DomainName": asked.domain,
        "CertificateArn": asked.certificate,
        "WebAclArn": asked.web_acl,
        "ReserveConcurrency": "yes" if account.reserves_concurrency(opened) else "no",
    }
    return {name: value for name, value in given.items() if value is not None}


def deploy(asked):
    if bool(asked.domain) != bool(asked.certificate):
        raise Stop("--domain and --certificate belong together: CloudFront serves a domain with its certificate alone")
    opened = account.session(asked.region)
    stack = Stack(opened, asked.stack)
    tags = {"project": "open-scrutiny", "stack": asked.stack}
    is_new = stack.status() == "NOT_THERE"
    say(f"Uploading the code of {asked.stack} ...")
    change_set = stack.prepare(asked.package, kept_or(stack, parameters(asked, opened)), tags)
    if change_set is None:
        say(f"The stack {asked.stack} is as it should be; nothing is changed.")
    else:
        say(f"{'A new stack' if is_new else 'The stack'} {asked.stack}:")
        stack.explain(change_set)
        if asked.dry_run:
            stack.discard(change_set)
        else:
            say("Changing it; the first time takes about 6 minutes, mostly for the CDN ...")
            stack.execute(change_set)
    if asked.dry_run:
        say("Nothing was changed: this was a dry run.")
        return
    fill(Portal(opened, stack.outputs()), bundled(asked.council))
    after(stack.outputs())


def kept_or(stack, given):
    """The parameters of the stack as it is, and over them what was given now."""
    described = stack.description() or {}
    there = {each["ParameterKey"]: each["ParameterValue"] for each in described.get("Parameters", [])}
    return {**{name: value for name, value in there.items() if value}, **given}


def bundled(council):
    """The releases that come with the project: another council's portal begins with the official ones."""
    official = ROOT / "events/official"
    return releases_in(official) if council else releases_in(official, ROOT / "events/releases")


def fill(portal, releases):
    """Uploads what comes with the project, publishes what is due, and waits until readers get it."""
    say("Uploading the releases that come with the project ...")
    if portal.upload_missing(releases):
        say("Waiting until they are taken in ...")
        portal.await_received(len(releases))
    say("Publishing what is due ...")
    outcome = portal.order({"source": "deploy"})
    if outcome["edition"] == 0:
        raise Stop(f"Nothing is published: {outcome}")
    say(f"Waiting until readers are shown edition {outcome['edition']} ...")
    shown = portal.await_edition(outcome["edition"])["edition"]
    say("Testing what readers get ...")
    portal.smoke_test()
    say(f"Edition {shown} is public: {portal.address}/")


def after(outputs):
    say(f"Upload releases to: s3://{outputs['RawBucketName']}/NAME/ with release.json last, or a NAME.zip")
    if outputs.get("DistributionName") and outputs["DistributionName"] not in outputs["SiteAddress"]:
        say(f"The domain's CNAME record has to be: {outputs['DistributionName']}")


# ---- Destroying ----


def destroy(asked):
    opened = account.session(asked.region)
    stack = Stack(opened, asked.stack)
    if stack.status() == "NOT_THERE":
        raise Stop(f"There is no stack {asked.stack} in {asked.region} of this account.")
    resources, kept = stack.resources(), stack.kept()
    say(f"{counted(len(resources) - len(kept), 'resource')} of {asked.stack} would be deleted. The site goes off line.")
    say("These stay in the account, and cost what they store:")
    for name, physical in sorted(kept.items()):
        say(f"  {name}: {physical}")
    if asked.dry_run:
        say("Nothing was deleted: this was a dry run.")
        return
    if not asked.yes and input(f"Type {asked.stack} to delete it: ").strip() != asked.stack:
        raise Stop("That is another name; nothing was deleted.")
    stack.empty(resources["PreviewBucket"])
    stack.delete()
    say(f"{asked.stack} is deleted. A new stack of that name begins empty: it makes tables and buckets of its own.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
