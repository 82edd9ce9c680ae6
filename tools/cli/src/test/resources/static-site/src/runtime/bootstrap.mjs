// Stands in for the site in tests of the host: renders one page that says what the API answers.
const runtime = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;

async function render({ detail: { edition } }) {
  const answer = await fetch(`${process.env.API_URL}/api/v1/editions/${edition}`);
  const { datasets } = await answer.json();
  const page = `editions/${edition}/index.html`;
  await fetch(`${process.env.AWS_ENDPOINT_URL_S3}/${process.env.SITE_BUCKET}/${page}`, {
    method: "PUT",
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<p>Edition ${edition}: ${datasets.map(({ id }) => id).join(", ")}</p>`,
  });
  const store = `${process.env.AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE}/key-value-stores/site`;
  const version = (await fetch(store)).headers.get("etag");
  await fetch(`${store}/keys`, {
    method: "POST",
    headers: { "if-match": version },
    body: JSON.stringify({ Puts: [{ Key: "current", Value: String(edition) }] }),
  });
}

for (;;) {
  const next = await fetch(`${runtime}/next`);
  const id = next.headers.get("lambda-runtime-aws-request-id");
  try {
    await render(await next.json());
    await fetch(`${runtime}/${id}/response`, { method: "POST", body: "{}" });
  } catch (error) {
    await fetch(`${runtime}/${id}/error`, {
      method: "POST",
      body: JSON.stringify({ errorMessage: String(error) }),
    });
  }
}
