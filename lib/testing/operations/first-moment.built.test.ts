import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";
import { anApp } from "./an-app";
import { sendRaw } from "./send-raw";

/** What a server answers to a request that claims what only the server itself may say; empty while nobody listens. */
function ask(port: number, path: string): Promise<string> {
  const claimed =
    "X-Nonce: abc\r\nX-Guarded:  yes\r\nContent-Security-Policy: script-src 'nonce-abc'";
  const head = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n${claimed}`;
  return sendRaw(port, [`${head}\r\n\r\n`]).then(
    ({ text }) => text,
    () => "",
  );
}

test("from its first moment on a server says with every answer what a browser may do with it, whatever the request claims", async () => {
  const port = await freeLoopbackPort();
  const app = anApp({ port, env: { JOBS: "off" } });
  const answers: string[] = [];
  let waiting = 0;
  const askFor = async (path: string) => {
    waiting += 1;
    answers.push(await ask(port, path));
    waiting -= 1;
  };
  const isServing = () => answers.some((answer) => answer.startsWith("HTTP/1.1 200 "));
  while (!isServing() || waiting > 0) {
    if (waiting < 60 && !isServing())
      for (const path of ["/login", "/api/v1/customers", "/healthz"]) void askFor(path);
    await setTimeout(10);
  }
  await (await app).kill();
  const early = answers.filter((answer) => answer.startsWith("HTTP/1.1 503 "));
  expect(early.length).toBeGreaterThan(0);
  for (const answer of answers.filter((text) => text !== "")) {
    expect(answer).toMatch(/^X-Content-Type-Options: nosniff\r$/im);
    expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'/im);
    expect(answer).not.toContain("nonce-abc");
  }
}, 120_000);
