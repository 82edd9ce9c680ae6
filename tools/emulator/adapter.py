"""All that MiniStack needs otherwise than AWS. Nothing of it is in the template or in the functions.

- It runs Java as a custom runtime alone, so each Java function gets a `bootstrap` that starts AWS's own runtime
  client on the jar that was deployed.
- It reads no routes from an API's OpenAPI body, so the template's one route is made.
- It can't resolve the names of its own distribution and API, so the functions are given an address that it serves.
- It is asked over HTTP, so the policies that refuse that are taken away.
- It gives a key-value store another ARN than AWS does.
- Its edge can't ask a key-value store: EdgeVersions.
- It knows neither the condition keys of PutEvents nor the resource that is meant in a key-value store, so the
  statements with them hold without. It asks for the names of the PartiQL operations, where AWS asks for what a
  statement does.
"""

import io
import json
import os
import urllib.request
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from emulator.edge import Edge, EdgeVersions

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / "tools/localaws/target/runtime"

BOOTSTRAP = """#!/bin/sh
cd "$LAMBDA_TASK_ROOT"
# MiniStack drops lines that come with the answer. Here AWS's runtime client writes its log, as on Lambda.
exec 9>>"$FUNCTION_LOGS/$AWS_LAMBDA_FUNCTION_NAME.log"
export _LAMBDA_TELEMETRY_LOG_FD=9
exec "{java}" -XX:+UseSerialGC -Xshare:auto -XX:TieredStopAtLevel=1 -Xmx512m --enable-native-access=ALL-UNNAMED \\
  --add-opens=java.base/java.io=ALL-UNNAMED \\
  -Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI={native} \\
  -cp "function.jar:{runtime}/*" com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
"""

PARTIQL = {
    "Effect": "Allow",
    "Action": ["dynamodb:ExecuteStatement", "dynamodb:BatchExecuteStatement"],
    "Resource": "*",
}

# What a function reads from its own folder, besides its classes.
BESIDE_CLASSES = ("portal.json", "catalogue/", "sources/")


def adapt(stack, emulator):
    """Makes a deployed stack run on the emulator; returns the edge that serves it."""
    resources, outputs = stack.resources(), stack.outputs()
    versions = EdgeVersions(stack.session, emulator, f"{stack.name}-page-versions", f"{stack.name}-page-of-edition")
    edge = Edge(emulator, outputs["DistributionName"], resources["HttpApi"], versions)
    functions = stack.session.client("lambda")
    own = {"API_URL": edge.address, "SITE_URL": edge.address, "PAGE_VERSIONS": versions.arn}
    mine = physical_names(functions) & set(resources.values())
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda name: adapt_function(functions, name, own), mine))
    add_route(stack.session, resources)
    roles = [name for key, name in resources.items() if key.endswith("FunctionRole")]
    translate_roles(stack.session.client("iam"), roles)
    for bucket in ("RawBucket", "PreviewBucket"):
        stack.session.client("s3").delete_bucket_policy(Bucket=resources[bucket])
    return edge


def physical_names(functions):
    pages = functions.get_paginator("list_functions").paginate()
    return {each["FunctionName"] for page in pages for each in page["Functions"]}


def adapt_function(functions, name, own):
    """Gives a function its variables and runtime, and moves its alias to the version that has them."""
    found = functions.get_function(FunctionName=name)
    configuration = found["Configuration"]
    variables = configuration["Environment"]["Variables"]
    variables.update({key: value for key, value in own.items() if key in variables})
    changes = {"Environment": {"Variables": variables}}
    if configuration["Runtime"].startswith("java"):
        changes["Environment"]["Variables"].pop("JAVA_TOOL_OPTIONS", None)
        changes |= {"Runtime": "provided.al2023", "SnapStart": {"ApplyOn": "None"}}
        code = as_custom_runtime(urllib.request.urlopen(found["Code"]["Location"]).read())
        functions.update_function_code(FunctionName=name, ZipFile=code)
    functions.update_function_configuration(FunctionName=name, **changes)
    version = functions.publish_version(FunctionName=name)["Version"]
    functions.update_alias(FunctionName=name, Name="live", FunctionVersion=version)


def as_custom_runtime(jar):
    """The deployed jar as it is, with what starts it."""
    machine = os.uname().machine.replace("aarch64", "aarch_64")
    native = RUNTIME / f"jni/libaws-lambda-jni.linux-{machine}.so"
    bootstrap = BOOTSTRAP.format(java=Path(os.environ["JAVA_HOME"]) / "bin/java", runtime=RUNTIME, native=native)
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(jar)) as deployed, zipfile.ZipFile(written, "w") as code:
        code.writestr("bootstrap", bootstrap)
        code.writestr("function.jar", jar)
        for name in deployed.namelist():
            if name.startswith(BESIDE_CLASSES) and not name.endswith("/"):
                code.writestr(name, deployed.read(name))
    return written.getvalue()


def add_route(session, resources):
    api, gateway = resources["HttpApi"], session.client("apigatewayv2")
    arn = session.client("lambda").get_function(FunctionName=resources["ApiFunction"])["Configuration"]["FunctionArn"]
    integration = gateway.create_integration(
        ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=f"{arn}:live", PayloadFormatVersion="2.0"
    )["IntegrationId"]
    gateway.create_route(ApiId=api, RouteKey="ANY /api/{proxy+}", Target=f"integrations/{integration}")


def translate_roles(iam, roles):
    for role in roles:
        for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]:
            document = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
            for statement in list(document["Statement"]):
                if statement["Action"] == "events:PutEvents":
                    statement.pop("Condition")
                if any("keyvaluestore" in action for action in statement["Action"]):
                    statement["Resource"] = "*"
                if "dynamodb:PartiQLInsert" in statement["Action"]:
                    document["Statement"].append(PARTIQL)
            iam.put_role_policy(RoleName=role, PolicyName=policy, PolicyDocument=json.dumps(document))
