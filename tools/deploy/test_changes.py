import unittest

from deploy.changes import lines


def change(action, kind, name, **more):
    return {"Action": action, "ResourceType": kind, "LogicalResourceId": name, **more}


class TheWordsOfAChangeSet(unittest.TestCase):
    def test_what_is_new_is_counted_most_of_it_first(self):
        new = [change("Add", "AWS::SQS::Queue", "Ingest")]
        new += [change("Add", "AWS::Lambda::Function", name) for name in ("Publish", "Audit")]
        new += [change("Add", "AWS::S3::BucketPolicy", name) for name in ("Raw", "Site", "Preview")]
        self.assertEqual(["It creates 3 policies, 2 functions, 1 queue."], lines(new))

    def test_a_change_names_what_of_the_resource_changes(self):
        details = [{"Target": {"Attribute": "Properties", "Name": "Code"}}, {"Target": {"Attribute": "Tags"}}]
        changed = change("Modify", "AWS::Lambda::Function", "Publish", Replacement="False", Details=details)
        self.assertEqual(["It changes the function Publish: Code, Tags."], lines([changed]))

    def test_a_table_that_is_replaced_is_shouted_about(self):
        replaced = change(
            "Modify", "AWS::DynamoDB::Table", "Table", Replacement="True", PolicyAction="ReplaceAndRetain"
        )
        self.assertEqual(
            ["It REPLACES the table Table by an empty one; it stays in the account, out of use."], lines([replaced])
        )

    def test_what_is_removed_says_whether_it_is_kept(self):
        self.assertEqual(
            ["It REMOVES the queue Old.", "It REMOVES the table Older, which stays in the account."],
            lines(
                [
                    change("Remove", "AWS::DynamoDB::Table", "Older", PolicyAction="Retain"),
                    change("Remove", "AWS::SQS::Queue", "Old", PolicyAction="Delete"),
                ]
            ),
        )

    def test_new_versions_of_functions_are_not_worth_a_line(self):
        self.assertEqual([], lines([change("Remove", "AWS::Lambda::Version", "PublishVersion1")]))


if __name__ == "__main__":
    unittest.main()
