"""The stack as it is shipped, deployed by the real SAM CLI to MiniStack, an emulator of AWS without Docker.

docs/adr has what the emulator proves and what only AWS does. `./portal test` runs the tests.
"""
