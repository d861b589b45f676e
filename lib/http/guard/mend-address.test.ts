import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { mendAddress } from "./mend-address";

test("a request that names two hosts, or what is none, is led to where it is refused", () => {
  for (const [rawHeaders, isTaken] of [
    [["Host", "mercura.example"], true],
    [["host", "[::1]:3000"], true],
    [["Host", "app_1:80"], true],
    [["Accept", "*/*"], true],
    [["Host", "mercura.example", "hOST", "mercura.example"], false],
    [["Host", "a b@evil.example/../x"], false],
    [["Host", "mercura.example:80:80"], false],
  ] as const) {
    const request = Object.assign(new IncomingMessage(new Socket()), {
      method: "POST",
      url: "/login",
      rawHeaders: [...rawHeaders],
      headers: /host/i.test(rawHeaders[0]) ? { host: rawHeaders[1] } : {},
    });
    mendAddress(request);
    expect(request.url, rawHeaders.join(" ")).toBe(isTaken ? "/login" : "/api/bad-host");
  }
});

/** Only files are told apart by it here: what a page takes, dress-page.ts says, and what a route takes, the route. */
test("what would change a file is led to where it is refused", () => {
  for (const [method, url, read] of [
    ["GET", "/favicon.svg", "/favicon.svg"],
    ["HEAD", "/_next/static/chunks/a.js", "/_next/static/chunks/a.js"],
    ["POST", "/favicon.svg", "/api/method-not-allowed"],
    ["PUT", "/apple-touch-icon.png", "/api/method-not-allowed"],
    ["DELETE", "/_next/static/chunks/a.js", "/api/method-not-allowed"],
    ["POST", "/favicon.svg/x", "/favicon.svg/x"],
  ]) {
    const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
    const said = mendAddress(request);
    expect(request.url, url).toBe(read);
    expect(said.Allow, url).toBe(read === url ? undefined : "GET, HEAD");
  }
});

/** The address that a request for this one is answered as. */
function mended(url: string): string | undefined {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: "GET", url });
  mendAddress(request);
  return request.url;
}

describe("an address", () => {
  test.each([
    "/login",
    "/o/nordwerk/quotes?q=1%2F2&sort=newest",
    "/o/nordwerk/a..b/...",
    "/_next/static/chunks/%5Broot%5D.js",
    "//evil.example/x",
  ])("%s stays as it is", (url) => expect(mended(url)).toBe(url));

  test.each([
    ["http://localhost:3000/login?next=%2Fo", "/login?next=%2Fo"],
    ["HTTPS://evil.example", "/"],
    ["/api/../login?a=/../b", "/login?a=/../b"],
    ["/x/%2E%2e/api/v1/customers", "/api/v1/customers"],
    ["/./login/.", "/login/"],
    ["/../../healthz", "/healthz"],
    ["/o/nordwerk/quotes#/pdf", "/o/nordwerk/quotes"],
    ["/login?next=%2Fo#/api/", "/login?next=%2Fo"],
  ])("%s is read as browsers read it, so that a page and a route are told apart", (url, read) =>
    expect(mended(url)).toBe(read),
  );

  test.each([
    "*",
    "foo://evil.example",
    "foo://evil.example/login",
    "http://[::1/login",
    "/o/%ff",
    "/files/..%2flogin",
    "/exports/a%2Fb",
    "/login%5c",
    "/o/nordwerk%00",
    "/_global-error",
    "/_next/data/x/login.json",
  ])("%s, which could be read in two ways or none, is not there", (url) =>
    expect(mended(url)).toBe("/nothing-here"),
  );

  test("of the API that is not there is answered as the API does", () =>
    expect(mended("/api/v1/customers%2fx")).toBe("/api/nothing"));
});
