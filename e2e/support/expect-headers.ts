import { expect } from "@playwright/test";
import type { Answer } from "./send";

/** The policy of everything that is not a page. */
export const nothingPolicy = "default-src 'none'; frame-ancestors 'none'";
const tokenPages = /^\/(invite\/accept|verify-email|reset-password|account\/email\/|q\/)/;

/** Expects the headers that every answer has. */
export function expectTable({ headers }: Answer, path: string): void {
  expect.soft(headers, path).toMatchObject({
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)",
    "x-frame-options": path.endsWith("/body") ? "SAMEORIGIN" : "DENY",
    "referrer-policy":
      tokenPages.test(path) || path.endsWith("/body")
        ? "no-referrer"
        : "strict-origin-when-cross-origin",
  });
  expect.soft(headers["x-powered-by"], path).toBeUndefined();
  expect.soft(headers["access-control-allow-origin"], path).toBeUndefined();
}

const noncePattern = /script-src 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'/;

/** The nonce in the policy of a page. */
export const nonceOf = (answer: Answer) =>
  noncePattern.exec(String(answer.headers["content-security-policy"]))?.[1] ?? "";

/** Expects a page's policy, and markup that conforms to it. */
export function expectPagePolicy(answer: Answer, path: string): void {
  const policy = String(answer.headers["content-security-policy"]);
  const nonce = nonceOf(answer);
  expect.soft(nonce, `${path}: ${policy}`).not.toBe("");
  expect.soft(policy, path).not.toContain("unsafe");
  for (const part of [
    `style-src 'self' 'nonce-${nonce}'`,
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "upgrade-insecure-requests",
  ])
    expect.soft(policy.split("; "), path).toContain(part);
  // Anything that the policy would refuse must not be in the markup in the first place.
  for (const [script] of answer.body.matchAll(/<(script|style)\b[^>]*>/g))
    expect.soft(script, path).toContain(`nonce="${nonce}"`);
  expect.soft(answer.body.match(/<[^>]+\s(style|on\w+)="[^"]*"/g), path).toBeNull();
}
