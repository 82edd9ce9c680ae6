"""The address of a distribution on this machine: pages by MiniStack's CloudFront, the API by its API Gateway.

MiniStack refuses a distribution's origin below amazonaws.com, so the path pattern of the API is followed here.
"""

import json
import threading
import urllib.request
from contextlib import nullcontext
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, urlsplit

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest

# Headers of one connection, which are not passed on.
OF_A_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "host", "content-length", "date", "server"} | {
    "upgrade",
    "http2-settings",
}


class Edge:
    """Serves one distribution until it is closed."""

    def __init__(self, emulator, distribution, api, versions):
        """
        emulator -- "http://127.0.0.1:4566"
        distribution -- its domain name
        api -- the id of the HTTP API
        versions -- the EdgeVersions of the distribution
        """
        target = urlsplit(emulator)
        # One request of the API at a time: each that comes beside another would start a JVM of its own.
        one_at_a_time = threading.Lock()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def pass_on(self):
                if self.path == "/edition.json":
                    versions.follow()
                is_api = self.path.startswith("/api/")
                path = f"/_aws/execute-api/{api}/$default{self.path}" if is_api else self.path
                headers = {name: value for name, value in self.headers.items() if name.lower() not in OF_A_CONNECTION}
                headers["Host"] = target.netloc if is_api else distribution
                # Readers come over HTTPS.
                headers["X-Forwarded-Proto"] = "https"
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                connection = HTTPConnection(target.hostname, target.port, timeout=120)
                with one_at_a_time if is_api else nullcontext():
                    connection.request(self.command, path, body or None, headers)
                    answer = connection.getresponse()
                    content = answer.read()
                connection.close()
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in OF_A_CONNECTION:
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(content)

            do_GET = do_HEAD = do_OPTIONS = do_POST = do_PUT = do_DELETE = do_PATCH = pass_on

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class EdgeVersions:
    """MiniStack's functions at the edge can't ask a key-value store. So the store's values are put into the code of the
    function, as it was deployed, whenever somebody asks which edition is shown."""

    BY_STORE = "import cf from 'cloudfront';\nconst versions = cf.kvs();\n"
    BY_VALUES = (
        "const values = %s;\n"
        "const versions = { exists: async (key) => key in values, get: async (key) => values[key] };\n"
    )

    def __init__(self, session, emulator, store, function):
        """
        store -- the name of the key-value store
        function -- the name of the function
        """
        self.session, self.function = session, function
        self.client = session.client("cloudfront")
        self.arn = self.client.describe_key_value_store(Name=store)["KeyValueStore"]["ARN"]
        self.keys = f"{emulator}/key-value-stores/{quote(self.arn, safe='')}/keys?MaxResults=50"
        self.code = self.client.get_function(Name=function, Stage="LIVE")["FunctionCode"].read().decode()
        if self.BY_STORE not in self.code:
            raise ValueError(f"The function {function} opens its key-value store otherwise than this harness expects")
        self.values = None
        self.lock = threading.Lock()

    def follow(self):
        with self.lock:
            values = self.read()
            if values == self.values:
                return
            code = self.code.replace(self.BY_STORE, self.BY_VALUES % json.dumps(values))
            found = self.draft()
            settings = found["FunctionSummary"]["FunctionConfig"]
            self.client.update_function(
                Name=self.function, IfMatch=found["ETag"], FunctionConfig=settings, FunctionCode=code.encode()
            )
            self.client.publish_function(Name=self.function, IfMatch=self.draft()["ETag"])
            self.values = values

    def draft(self):
        return self.client.describe_function(Name=self.function, Stage="DEVELOPMENT")

    def read(self):
        values, more = {}, ""
        while more is not None:
            request = AWSRequest("GET", self.keys + more)
            credentials = self.session.get_credentials()
            SigV4Auth(credentials, "cloudfront-keyvaluestore", self.session.region_name).add_auth(request)
            with urllib.request.urlopen(urllib.request.Request(request.url, headers=dict(request.headers))) as answer:
                page = json.load(answer)
            values |= {each["Key"]: each["Value"] for each in page["Items"]}
            more = f"&NextToken={quote(page['NextToken'], safe='')}" if page.get("NextToken") else None
        return values
