import { readdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { aMail } from "@/lib/testing/mail/a-mail";
import { findMail } from "../mailbox/find-mail";
import { listMail } from "../mailbox/list-mail";
import { mailboxFolder } from "../mailbox/stored-mail";
import { localMailbox } from "./local-mailbox";

const mailbox = localMailbox("Mercura <mercura@localhost>");

const empty = () => rm(mailboxFolder(), { recursive: true, force: true });
beforeEach(empty);
afterAll(empty);

test("a mail is kept whole, with the header it would have travelled with", async () => {
  await mailbox.send(aMail());
  const [mail] = await listMail();
  expect(mail).toMatchObject({
    to: "sofia@example.com",
    subject: "Grüße aus Münster",
    html: "<p>Hello</p>",
    text: "Hello",
  });
  expect(mail?.headers).toMatch(/^To: .*<sofia@example\.com>$/m);
  expect(mail?.headers).not.toContain("Hello");
  expect(await findMail(mail?.id ?? "")).toEqual(mail);
});

test("nobody else on the machine can read it", async () => {
  await mailbox.send(aMail());
  const [file = ""] = await readdir(mailboxFolder());
  const { mode } = await stat(path.join(mailboxFolder(), file));
  expect((mode & 0o777).toString(8)).toBe("600");
  expect(((await stat(mailboxFolder())).mode & 0o777).toString(8)).toBe("700");
});

test("the newest comes first, also of two within a millisecond, and one person's mail can be asked for", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  for (const address of ["a@example.com", "b@example.com", "c@example.com"])
    await mailbox.send(aMail({ to: { name: null, address }, idempotencyKey: address }));
  expect((await listMail()).map((mail) => mail.to)).toEqual([
    "c@example.com",
    "b@example.com",
    "a@example.com",
  ]);
  expect(await listMail(" B@example.com ")).toHaveLength(1);
  expect(await listMail("nobody@example.com")).toEqual([]);
});

test("the same mail twice is one mail", async () => {
  await mailbox.send(aMail());
  await mailbox.send(aMail({ subject: "Again" }));
  expect(await listMail()).toHaveLength(1);
});

test("beyond 500 the oldest mail makes room", async () => {
  await mailbox.send(aMail({ idempotencyKey: "first" }));
  for (let i = 0; i < 500; i += 1) {
    const id = `20200101T${String(i).padStart(9, "0")}Z-${"0".repeat(32)}`;
    await writeFile(path.join(mailboxFolder(), `${id}.json`), "{}");
  }
  await mailbox.send(aMail({ idempotencyKey: "last" }));
  const files = await readdir(mailboxFolder());
  expect(files).toHaveLength(500);
  expect(files.sort()[0]).toMatch(/^20200101T000000002Z/);
});

test.each(["../secrets", "..%2fsecrets", "20200101T000000000Z-zz", ""])(
  "%j opens no file",
  async (id) => {
    await writeFile(path.join(path.dirname(mailboxFolder()), "secrets.json"), "{}");
    expect(await findMail(id)).toBeNull();
  },
);
