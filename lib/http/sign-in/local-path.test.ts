import { expect, test } from "vitest";
import { localPath } from "./local-path";

test.each([
  "/",
  "/o/acme",
  "/o/acme/customers?q=a%20b&sort=name#top",
  "/invite/accept?token=x.y",
  "/ä",
  "/a//b",
  "/@user",
])("after a log-in one may go on to %s", (path) => {
  expect(localPath(path, "/fallback")).toBe(path);
});

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "https://evil.example",
  "https:evil.example",
  "http:/evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "/..//evil.example",
  "/a/../..//evil.example",
  "/.//evil.example",
  "@evil.example",
  ".evil.example",
  "evil.example/path",
  "/a\\..\\evil",
  "/a\0",
  "/a\r\nSet-Cookie: a=b",
  `/${"a".repeat(500)}`,
  "",
  null,
  undefined,
  7,
  ["/o/acme"],
  { toString: () => "/o/acme" },
])("but never to %j", (path) => {
  expect(localPath(path, "/fallback")).toBe("/fallback");
});
