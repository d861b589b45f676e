import pino from "pino";
import { expect, test } from "vitest";
import { logOptions } from "./log";

test("a line is one JSON object, with its level by name", () => {
  const [line] = linesOf((log) => log.info({ job: "mail.welcome" }, "Job done."));
  expect(JSON.parse(line ?? "")).toMatchObject({
    level: "info",
    job: "mail.welcome",
    msg: "Job done.",
  });
});

test("no secret reaches the log, wherever it stands", () => {
  const headers = { authorization: "s3cret", cookie: "s3cret", "set-cookie": "s3cret" };
  const lines = linesOf((log) => {
    log.info({ password: "s3cret", token: "s3cret", ...headers });
    log.info({ body: { new_password: "s3cret", access_token: "s3cret" }, headers });
    log.info({ a: { b: [{ c: { ownerPassword: "s3cret", accessToken: "s3cret" } }] } });
    log.error({ request: { headers }, err: new Error("refused") });
  });
  expect(lines).toHaveLength(4);
  expect(lines.join()).not.toContain("s3cret");
  expect(lines.join()).toContain("refused");
});

function linesOf(write: (log: pino.Logger) => void): string[] {
  const lines: string[] = [];
  write(pino(logOptions, { write: (line) => lines.push(line) }));
  return lines;
}
