import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import MailComposer from "nodemailer/lib/mail-composer";
import { composeMessage, keyHash } from "../compose-message";
import type { Mail, MailTransport } from "../mail";
import { listMailIds } from "../mailbox/list-mail";
import { mailboxFolder, type StoredMail, storedMailId } from "../mailbox/stored-mail";

const keptMails = 500;

/**
 * Keeps mail on this machine, one file each, for the page at /mailbox. A mail that is already there, by its key, is not stored
 * again; beyond 500 the oldest go.
 */
export function localMailbox(from: string): MailTransport {
  return {
    name: "mailbox",
    async send(mail) {
      const ids = await listMailIds();
      const ending = `-${keyHash(mail)}`;
      if (ids.some((id) => id.endsWith(ending))) return;
      await save(storedMail(from, mail));
      await Promise.all(ids.slice(keptMails - 1).map((id) => rm(fileOf(id), { force: true })));
    },
  };
}

function storedMail(from: string, mail: Mail): StoredMail {
  const sentAt = nextMoment();
  return {
    id: storedMailId(sentAt, keyHash(mail)),
    sentAt: sentAt.toISOString(),
    from,
    to: mail.to.address,
    subject: mail.subject,
    // Only the header: nobody reads the body, so it need not be encoded.
    headers: new MailComposer(composeMessage(from, mail))
      .compile()
      .buildHeaders()
      .replaceAll("\r\n", "\n"),
    html: mail.html,
    text: mail.text,
  };
}

let lastMomentMs = 0;

/** Now, but later than the mail before: mails are listed by their time, and two can be sent within a millisecond. */
function nextMoment(): Date {
  lastMomentMs = Math.max(Date.now(), lastMomentMs + 1);
  return new Date(lastMomentMs);
}

// Written aside and renamed, so that whoever lists the folder finds only whole mails. The links in them are secrets.
async function save(mail: StoredMail): Promise<void> {
  const draft = `${fileOf(mail.id)}.${randomUUID()}`;
  await mkdir(mailboxFolder(), { recursive: true, mode: 0o700 });
  await writeFile(draft, JSON.stringify(mail, null, 2), { mode: 0o600, flag: "wx" });
  await rename(draft, fileOf(mail.id));
}

function fileOf(id: string): string {
  return path.join(mailboxFolder(), `${id}.json`);
}
