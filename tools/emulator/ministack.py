"""MiniStack, from a virtual environment of its own: it pins other versions of the AWS SDK than the SAM CLI."""

import os
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class MiniStack:
    """One emulator, on this machine alone and on a free port. It enforces the template's roles."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None

    def environment(self):
        """What clients of the emulator have to be told. The functions inherit it."""
        return {
            "AWS_ENDPOINT_URL": self.address,
            # This client puts the account before the host's name, which an IP address does not allow.
            "AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE": f"http://localhost:{self.port}",
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "eu-west-2",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED": "true",
        }

    def __enter__(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        environment = {
            **os.environ,
            **self.environment(),
            "AUTH": "true",
            "FUNCTION_LOGS": str(self.folder),
            # What it unpacks goes with its folder.
            "TMPDIR": str(self.folder),
            "STATE_DIR": str(self.folder / "state"),
            "GATEWAY_PORT": str(self.port),
            "BIND_HOST": "127.0.0.1",
            "MINISTACK_HOST": "127.0.0.1",
            "IOT_MTLS_ENABLED": "0",
            # Names below "localhost" are this machine, which not every resolver knows.
            "NODE_OPTIONS": f"--import={ROOT / 'static-site/src/runtime/localhost.mjs'}",
        }
        with (self.folder / "ministack.log").open("wb") as log:
            self.process = subprocess.Popen(
                [str(ROOT / ".venv-emulator/bin/ministack")],
                cwd=self.folder,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until_answers(self.address + "/_ministack/health")
        return self

    def __exit__(self, *_):
        # The functions are its children: all of its session ends.
        os.killpg(self.process.pid, 15)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()

    def log_of(self, function):
        """What a Java function has logged. Each line has a few bytes in front that say how long it is."""
        return (self.folder / f"{function}.log").read_text(errors="replace")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until_answers(address, seconds=60):
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
