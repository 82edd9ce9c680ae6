import json
import re
import unittest

from deploy import account

from template.translated import ROOT, SQS, properties, resources, template

FUNCTIONS = "AWS::Lambda::Function"
FAILED = {"Fn::GetAtt": ["FailedEvents", "Arn"]}


def asynchronous():
    """The functions that a schedule or a rule starts, without waiting for their answer."""
    schedules = [each["Target"]["Arn"] for each in properties("AWS::Scheduler::Schedule").values()]
    rules = [target["Arn"] for each in properties("AWS::Events::Rule").values() for target in each["Targets"]]
    aliases = {each["Ref"] for each in schedules + rules if "Ref" in each}
    return {name.removesuffix("Aliaslive") for name in aliases if name.endswith("Aliaslive")}


class WhatIsKept(unittest.TestCase):
    def test_tables_are_kept_protected_and_can_be_restored(self):
        for name, table in resources("AWS::DynamoDB::Table").items():
            with self.subTest(name):
                self.assertEqual(("Retain", "Retain"), (table["DeletionPolicy"], table["UpdateReplacePolicy"]))
                self.assertTrue(table["Properties"]["DeletionProtectionEnabled"])
                self.assertTrue(table["Properties"]["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"])

    def test_buckets_are_kept_but_that_of_previews(self):
        kept = {name for name, each in resources("AWS::S3::Bucket").items() if each["DeletionPolicy"] == "Retain"}
        self.assertEqual({"RawBucket", "SiteBucket"}, kept)

    def test_what_is_received_keeps_its_versions(self):
        self.assertEqual({"Status": "Enabled"}, properties("AWS::S3::Bucket")["RawBucket"]["VersioningConfiguration"])

    def test_every_function_writes_to_the_log_that_is_kept(self):
        self.assertEqual(["Logs"], list(resources("AWS::Logs::LogGroup")))
        self.assertEqual(400, properties("AWS::Logs::LogGroup")["Logs"]["RetentionInDays"])
        for name, function in properties(FUNCTIONS).items():
            with self.subTest(name):
                self.assertEqual({"LogFormat": "JSON", "LogGroup": {"Ref": "Logs"}}, function["LoggingConfig"])


class WhatIsClosed(unittest.TestCase):
    def test_buckets_are_encrypted_and_closed_to_the_public(self):
        for name, bucket in properties("AWS::S3::Bucket").items():
            with self.subTest(name):
                self.assertIn("BucketEncryption", bucket)
                self.assertEqual({True}, set(bucket["PublicAccessBlockConfiguration"].values()))
                self.assertEqual(4, len(bucket["PublicAccessBlockConfiguration"]))

    def test_queues_are_encrypted(self):
        for name, queue in properties("AWS::SQS::Queue").items():
            with self.subTest(name):
                self.assertTrue(queue["SqsManagedSseEnabled"])

    def test_only_services_of_this_account_are_let_in(self):
        """A policy of a resource allows a service alone, and only on behalf of a resource of this stack."""
        kinds = ("AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy")
        for name, policy in ((name, each) for kind in kinds for name, each in properties(kind).items()):
            for statement in policy["PolicyDocument"]["Statement"]:
                with self.subTest(name):
                    if statement["Effect"] == "Allow":
                        self.assertIn("Service", statement["Principal"])
                        self.assertRegex(json.dumps(statement["Condition"]), "(?i)aws:SourceArn")

    def test_only_the_api_may_be_called_from_outside_and_only_by_its_gateway(self):
        callers = {each["Principal"] for each in properties("AWS::Lambda::Permission").values()}
        self.assertEqual({"apigateway.amazonaws.com", "events.amazonaws.com"}, callers)
        self.assertEqual({}, resources("AWS::Lambda::Url"))
        for name, permission in properties("AWS::Lambda::Permission").items():
            with self.subTest(name):
                self.assertIn("SourceArn", permission)

    def test_readers_come_by_https_alone(self):
        configuration = properties("AWS::CloudFront::Distribution")["Distribution"]["DistributionConfig"]
        for behaviour in [configuration["DefaultCacheBehavior"], *configuration["CacheBehaviors"]]:
            self.assertEqual("redirect-to-https", behaviour["ViewerProtocolPolicy"])
        self.assertEqual("TLSv1.2_2021", configuration["ViewerCertificate"]["Fn::If"][1]["MinimumProtocolVersion"])

    def test_a_firewall_can_be_put_in_front(self):
        configuration = properties("AWS::CloudFront::Distribution")["Distribution"]["DistributionConfig"]
        self.assertEqual(
            {"Fn::If": ["HasWebAcl", {"Ref": "WebAclArn"}, {"Ref": "AWS::NoValue"}]}, configuration["WebACLId"]
        )

    def test_no_header_or_cookie_of_a_reader_chooses_what_the_cache_keeps(self):
        queries = {}
        for name, policy in properties("AWS::CloudFront::CachePolicy").items():
            key = policy["CachePolicyConfig"]["ParametersInCacheKeyAndForwardedToOrigin"]
            self.assertEqual("none", key["HeadersConfig"]["HeaderBehavior"])
            self.assertEqual("none", key["CookiesConfig"]["CookieBehavior"])
            queries[name] = key["QueryStringsConfig"]["QueryStringBehavior"]
        self.assertEqual({"AsTheOriginSays": "all", "PagesByObject": "none"}, queries)

    def test_the_api_is_throttled(self):
        settings = properties("AWS::ApiGatewayV2::Stage")["HttpApiApiGatewayDefaultStage"]["DefaultRouteSettings"]
        self.assertEqual({"ThrottlingBurstLimit": 1000, "ThrottlingRateLimit": 500}, settings)


class WhatIsNotLost(unittest.TestCase):
    def test_every_schedule_and_rule_puts_aside_what_it_can_not_hand_over(self):
        targets = {name: [each["Target"]] for name, each in properties("AWS::Scheduler::Schedule").items()}
        targets |= {name: each["Targets"] for name, each in properties("AWS::Events::Rule").items()}
        self.assertEqual(10, len(targets))
        for name, each in targets.items():
            with self.subTest(name):
                self.assertEqual([{"Arn": FAILED}] * len(each), [target.get("DeadLetterConfig") for target in each])

    def test_the_queue_of_failed_events_takes_them_from_every_rule(self):
        [statement] = properties("AWS::SQS::QueuePolicy")["FailedEventsPolicy"]["PolicyDocument"]["Statement"]
        allowed = {each["Fn::GetAtt"][0] for each in statement["Condition"]["ArnEquals"]["aws:SourceArn"]}
        self.assertEqual(set(resources("AWS::Events::Rule")), allowed)

    def test_every_function_that_nobody_waits_for_puts_aside_what_fails(self):
        told = {
            each["FunctionName"]["Ref"]: each["DestinationConfig"]["OnFailure"]["Destination"]
            for each in properties("AWS::Lambda::EventInvokeConfig").values()
        }
        self.assertEqual(6, len(asynchronous()))
        self.assertEqual(dict.fromkeys(asynchronous(), FAILED), told)

    def test_every_queue_puts_aside_what_fails_three_times(self):
        for name, queue in properties("AWS::SQS::Queue").items():
            if name != "FailedEvents":
                with self.subTest(name):
                    self.assertEqual({"deadLetterTargetArn": FAILED, "maxReceiveCount": 3}, queue["RedrivePolicy"])

    def test_a_message_is_hidden_for_six_times_as_long_as_its_function_may_take(self):
        for name, mapping in properties("AWS::Lambda::EventSourceMapping").items():
            with self.subTest(name):
                function = properties(FUNCTIONS)[mapping["FunctionName"]["Ref"].removesuffix("Aliaslive")]
                queue = properties("AWS::SQS::Queue")[mapping["EventSourceArn"]["Fn::GetAtt"][0]]
                self.assertEqual(6 * function["Timeout"], queue["VisibilityTimeout"])
                self.assertEqual(["ReportBatchItemFailures"], mapping["FunctionResponseTypes"])

    def test_publishing_and_ingest_have_executions_of_their_own(self):
        reserved = {
            name: each["ReservedConcurrentExecutions"]["Fn::If"][1]
            for name, each in properties(FUNCTIONS).items()
            if "ReservedConcurrentExecutions" in each
        }
        self.assertEqual({"FetchFunction": 1, "IngestFunction": 2, "PublishFunction": 2}, reserved)
        self.assertEqual(account.RESERVED, sum(reserved.values()))


class WhatIsWatched(unittest.TestCase):
    def test_every_alarm_is_sent_and_says_what_it_means(self):
        for name, alarm in properties("AWS::CloudWatch::Alarm").items():
            with self.subTest(name):
                self.assertEqual([{"Ref": "Alerts"}], alarm["AlarmActions"])
                self.assertRegex(alarm["AlarmDescription"], r"^[A-Z].*\.$")

    def test_every_alarm_has_its_section_in_the_runbook(self):
        sections = re.findall(r"^## (\w+)\n((?:(?!^## ).*\n?)*)", (ROOT / "docs/runbook.md").read_text(), re.M)
        self.assertEqual(sorted(resources("AWS::CloudWatch::Alarm")), sorted(name for name, _ in sections))
        for name, text in sections:
            with self.subTest(name):
                self.assertEqual(["It means:", "Look at:", "Do:"], re.findall(r"^\*\*([^*]+)\*\*", text, re.M))

    def test_every_alarm_is_on_the_dashboard(self):
        body = properties("AWS::CloudWatch::Dashboard")["Dashboard"]["DashboardBody"]["Fn::Sub"]
        shown = re.findall(r"\$\{(\w+)\.Arn\}", body)
        self.assertEqual(sorted(resources("AWS::CloudWatch::Alarm")), sorted(shown))
        json.loads(re.sub(r"\$\{[^}]*\}", "x", body))

    def test_faults_are_counted_in_the_log_of_all_functions(self):
        [filter] = properties("AWS::Logs::MetricFilter").values()
        [counted] = filter["MetricTransformations"]
        alarm = properties("AWS::CloudWatch::Alarm")["FunctionsFail"]
        self.assertEqual({"Ref": "Logs"}, filter["LogGroupName"])
        self.assertEqual((alarm["Namespace"], alarm["MetricName"]), (counted["MetricNamespace"], counted["MetricName"]))

    def test_what_has_an_alarm_is_counted_by_a_function(self):
        code = "".join(file.read_text() for file in (ROOT / "functions").glob("*/src/main/**/*Metric*.java"))
        for name, alarm in properties("AWS::CloudWatch::Alarm").items():
            if alarm.get("Namespace") == "OpenScrutiny":
                with self.subTest(name):
                    self.assertIn(f'"{alarm["MetricName"]}"', code)


class Shape(unittest.TestCase):
    def test_only_queues_give_a_role_more_than_its_own_policy(self):
        for name, role in properties("AWS::IAM::Role").items():
            if name.endswith("FunctionRole"):
                with self.subTest(name):
                    managed = [str(each).rsplit("/", 1)[-1].rstrip("'}]") for each in role["ManagedPolicyArns"]]
                    has_queue = name in ("IngestFunctionRole", "RenderAreaFunctionRole")
                    of_queue = [SQS.rsplit("/", 1)[-1]] if has_queue else []
                    self.assertEqual(["AWSLambdaBasicExecutionRole", *of_queue], managed)

    def test_no_resource_has_a_name_that_a_second_stack_would_take(self):
        # An alias is within its function.
        named = {name: each for name, each in template()["Resources"].items() if each["Type"] != "AWS::Lambda::Alias"}
        for name, resource in named.items():
            for key in ("Name", "BucketName", "TableName", "QueueName", "FunctionName", "RoleName", "TopicName"):
                if isinstance(resource.get("Properties", {}).get(key), str):
                    self.fail(f"{name} has the fixed {key} {resource['Properties'][key]}")


if __name__ == "__main__":
    unittest.main()
