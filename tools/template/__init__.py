"""What must hold of template.yaml, tested as data: after the SAM translator, as CloudFormation gets it."""
