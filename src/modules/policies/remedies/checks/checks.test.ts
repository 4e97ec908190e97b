import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { askSystem, type CheckQuestion } from "./ask-system.ts";
import { createCircuit } from "./circuit.ts";
import { isOutside, mayAsk } from "./reachable.ts";
import { newSecret, signatureHeaders } from "./signature.ts";

const question: CheckQuestion = {
  id: "msg_1",
  type: "policies.remedyCheck",
  timestamp: "2026-11-21T08:30:00.000Z",
  data: { policy: "returns", remedy: "replace", person: "c-1", inputs: { price: 5 }, worth: null },
};

async function withSystem<T>(
  answer: RequestListener,
  work: (url: string, host: string) => Promise<T>,
): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await work(`http://127.0.0.1:${port}/stock`, `127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a question is signed as Standard Webhooks asks, and its answer is read", async () => {
  const secret = newSecret();
  let seen = { body: "", headers: {} as Record<string, unknown> };
  await withSystem(
    async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      seen = { body, headers: request.headers };
      response.end('{"available": true, "slots": ["شنبه ۱۰ تا ۱۲"]}');
    },
    async (url, host) => {
      const answer = await askSystem({ url, askWithin: 2_000 }, question, { secret, named: [host] });
      assert.deepEqual(answer, { available: true, slots: ["شنبه ۱۰ تا ۱۲"] });
    },
  );
  assert.deepEqual(JSON.parse(seen.body), question);
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const mark = createHmac("sha256", key).update(`msg_1.1795249800.${seen.body}`).digest("base64");
  assert.equal(seen.headers["webhook-timestamp"], "1795249800");
  assert.equal(seen.headers["webhook-signature"], `v1,${mark}`);
});

test("the signature is that of the standard's own example", () => {
  const headers = signatureHeaders("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  });
  assert.equal(headers["webhook-signature"], "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test("a redirect, an error, bad JSON, an endless answer and silence are no answers", async () => {
  const answers: RequestListener[] = [
    (_, response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
    (_, response) => response.writeHead(500).end('{"available": true}'),
    (_, response) => response.end("yes"),
    (_, response) => response.end('{"slots": []}'),
    (_, response) => response.end(`{"available": true, "reason": "${"x".repeat(100_000)}"}`),
    () => {},
  ];
  for (const answer of answers)
    await withSystem(answer, (url, host) =>
      assert.rejects(askSystem({ url, askWithin: 200 }, question, { secret: newSecret(), named: [host] })),
    );
});

test("nobody inside is asked unless whoever runs the machine named them", async () => {
  await withSystem(
    (_, response) => response.end('{"available": true}'),
    (url) =>
      assert.rejects(
        askSystem({ url, askWithin: 500 }, question, { secret: newSecret(), named: [] }),
        /may not be asked/,
      ),
  );
  // A name that leads to this machine is found out when it is resolved.
  await assert.rejects(
    askSystem({ url: "https://localhost/stock", askWithin: 500 }, question, {
      secret: newSecret(),
      named: [],
    }),
    /inside/,
  );
  for (const address of [
    "127.0.0.1",
    "10.1.2.3",
    "169.254.169.254",
    "::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "0.0.0.0",
  ])
    assert.equal(isOutside(address), false, address);
  for (const address of ["93.184.216.34", "2606:4700::6810:84e5"])
    assert.equal(isOutside(address), true, address);
  assert.equal(mayAsk(new URL("http://example.com/"), []), false);
  assert.equal(mayAsk(new URL("https://example.com/"), []), true);
  assert.equal(mayAsk(new URL("https://u:p@example.com/"), []), false);
  assert.equal(mayAsk(new URL("https://[::1]/"), []), false);
  assert.equal(mayAsk(new URL("http://stock.lan:8080/"), ["stock.lan:8080"]), true);
});

test("a system that fails is left alone for a while, each time longer, and then asked again", async () => {
  let now = 0;
  let asked = 0;
  const circuit = createCircuit(() => now);
  const fail = () =>
    circuit.ask("stock", () => {
      asked++;
      return Promise.reject(new Error("down"));
    });
  for (let turn = 0; turn < 5; turn++) assert.equal(await fail(), null);
  assert.equal(asked, 3);
  now = 15_001;
  await fail();
  await fail();
  assert.equal(asked, 4);
  now += 30_001;
  assert.equal(await circuit.ask("stock", async () => "here"), "here");
  assert.equal(await circuit.ask("stock", async () => "here"), "here");
});

test("no more than a few ask one system at the same time", async () => {
  const circuit = createCircuit(() => 0);
  let free: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    free = resolve;
  });
  const asking = Array.from({ length: 20 }, () => circuit.ask("stock", () => held.then(() => true)));
  free();
  const answers = await Promise.all(asking);
  assert.equal(answers.filter((answer) => answer === null).length, 4);
});
