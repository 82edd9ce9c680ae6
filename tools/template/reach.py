"""Which calls of AWS a function's code holds: of every class or module that its handler leads to.

A class counts whole. So this is what the code could call at most; that a role allows enough is what the emulator shows.
"""

import functools
import re

from template.translated import ROOT, properties

JAVA = {
    "getItem": "dynamodb:GetItem",
    "batchGetItem": "dynamodb:BatchGetItem",
    "query": "dynamodb:Query",
    "scan": "dynamodb:Scan",
    "putItem": "dynamodb:PutItem",
    "updateItem": "dynamodb:UpdateItem",
    "deleteItem": "dynamodb:DeleteItem",
    "batchWriteItem": "dynamodb:BatchWriteItem",
    "batchExecuteStatement": "dynamodb:PartiQLInsert",
    "getObject": "s3:GetObject",
    "getObjectAsBytes": "s3:GetObject",
    "headObject": "s3:GetObject",
    "putObject": "s3:PutObject",
    "deleteObject": "s3:DeleteObject",
    "listObjectsV2Paginator": "s3:ListBucket",
    "putEvents": "events:PutEvents",
}
# Calls of AWS that the SDK has other names for.
JAVA_TEXTS = {
    r"\bdelete\(Delete\b|Delete\.builder\(\)|TransactDelete": "dynamodb:DeleteItem",
    r"Put\.builder\(\)": "dynamodb:PutItem",
    r"BatchGetItem|batchGetItem": "dynamodb:BatchGetItem",
    r'/invalidation"': "cloudfront:CreateInvalidation",
}
NODE = {
    "GetObject": ("s3:GetObject",),
    "HeadObject": ("s3:GetObject",),
    "PutObject": ("s3:PutObject",),
    "CopyObject": ("s3:GetObject", "s3:PutObject"),
    "DeleteObjects": ("s3:DeleteObject",),
    "ListObjectsV2": ("s3:ListBucket",),
    "PutEvents": ("events:PutEvents",),
    "DescribeKeyValueStore": ("cloudfront-keyvaluestore:DescribeKeyValueStore",),
    "GetKey": ("cloudfront-keyvaluestore:GetKey",),
    "ListKeys": ("cloudfront-keyvaluestore:ListKeys",),
    "UpdateKeys": ("cloudfront-keyvaluestore:UpdateKeys",),
}


def allowed(function):
    """The actions of a function's own policy, each with the resources that it is allowed on."""
    role = properties("AWS::IAM::Role")[f"{function}Role"]
    found = {}
    for policy in role.get("Policies", []):
        for statement in policy["PolicyDocument"]["Statement"]:
            actions = statement["Action"]
            for action in [actions] if isinstance(actions, str) else actions:
                found.setdefault(action, []).append(statement["Resource"])
    # What Lambda itself does with the role: to put aside what failed.
    found.pop("sqs:SendMessage", None)
    return found


def called(function):
    """The actions that the function's code needs, if it calls all that it holds."""
    own = properties("AWS::Lambda::Function")[function]
    return with_absence(of_java(own["Handler"]) if own["Handler"].startswith("org.") else of_node(own["Handler"]))


def with_absence(actions):
    """Who reads an object that may not be there needs to list: otherwise S3 answers 403, as if it were forbidden."""
    return actions | {"s3:ListBucket"} if "s3:GetObject" in actions else actions


def of_java(handler):
    actions = set()
    for file in java_files(handler):
        text = file.read_text()
        if "software.amazon.awssdk" in text or "/store/" in str(file):
            actions |= {JAVA[name] for name in re.findall(r"\.(\w+)\(", text) if name in JAVA}
            actions |= {action for pattern, action in JAVA_TEXTS.items() if re.search(pattern, text)}
    return actions


def java_files(handler):
    """The sources that a handler leads to, by the names of the classes that they have."""
    reached, open_ends = set(), [handler]
    while open_ends:
        name = open_ends.pop()
        file = sources().get(name)
        if file is None or file in reached:
            continue
        reached.add(file)
        text = file.read_text()
        package = name.rpartition(".")[0]
        open_ends += re.findall(r"^import (?:static )?(org\.openscrutiny\.[a-z.]*[A-Z]\w*)", text, re.M)
        open_ends += [f"{package}.{word}" for word in set(re.findall(r"\b[A-Z]\w+", text))]
    return reached


@functools.cache
def sources():
    found = {}
    for folder in ("shared", "attack", *(f"functions/{each.name}" for each in (ROOT / "functions").iterdir())):
        root = ROOT / folder / "src/main/java"
        for file in root.rglob("*.java"):
            found[".".join(file.relative_to(root).with_suffix("").parts)] = file
    return found


def of_node(handler):
    reached, open_ends = set(), [ROOT / "static-site" / (handler.rpartition(".")[0] + ".mjs")]
    actions = set()
    while open_ends:
        file = open_ends.pop().resolve()
        if file in reached:
            continue
        reached.add(file)
        text = file.read_text()
        open_ends += [file.parent / path for path in re.findall(r"from '(\.[^']+\.mjs)'", text)]
        for command in re.findall(r"new (\w+)Command\(", text):
            actions |= set(NODE[command])
    return actions
