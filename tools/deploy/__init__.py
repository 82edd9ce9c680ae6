"""./portal deploy and ./portal destroy: a portal in an AWS account, by one command each.

The commands use the SAM CLI and its AWS SDK, which tools/requirements.txt pins; nothing here is deployed.
"""
