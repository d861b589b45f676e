import { rm } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { aMail } from "../testing/mail/a-mail";
import { listMail } from "./mailbox/list-mail";
import { mailboxFolder } from "./mailbox/stored-mail";
import { sendMail } from "./send-mail";

beforeEach(() => rm(mailboxFolder(), { recursive: true, force: true }));

const smuggled = [
  [
    "an address with a header in it",
    { to: { name: null, address: "a@example.com\r\nBcc: b@example.com" } },
  ],
  ["two addresses", { to: { name: null, address: "a@example.com,b@example.com" } }],
  ["a quoted address", { to: { name: null, address: '"b@example.com"@example.com' } }],
  ["a name with a line break", { to: { name: "A\nBcc: b@example.com", address: "a@example.com" } }],
  ["a subject with a line break", { subject: "Hello\r\nBcc: b@example.com" }],
  ["a subject with a Unicode line break", { subject: "Hello\u2028Bcc: b@example.com" }],
] as const;

test.each(smuggled)("%s is refused and nothing is sent", async (_what, changes) => {
  await expect(sendMail(aMail(changes))).rejects.toThrow();
  expect(await listMail()).toEqual([]);
});
