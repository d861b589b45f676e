import { afterEach, expect, test } from "vitest";
import { aMail } from "@/lib/testing/mail/a-mail";
import { startSmtpServer, type TestSmtpServer } from "@/lib/testing/mail/smtp-server";
import { smtpTransport } from "./smtp";

const from = "Mercura <mercura@nordwerk.example>";
const impatient = { connectMs: 300, silenceMs: 300 };
let server: TestSmtpServer | undefined;

afterEach(() => server?.close());

test("a mail arrives with its parts, sender and recipient", async () => {
  server = await startSmtpServer();
  await smtpTransport(`smtp://127.0.0.1:${server.port}`, from).send(aMail());
  const [mail] = server.mails;
  expect(mail).toMatchObject({
    subject: "Grüße aus Münster",
    from: { text: '"Mercura" <mercura@nordwerk.example>' },
    to: { text: '"Sofía Rey, Sales" <sofia@example.com>' },
    html: "<p>Hello</p>",
  });
  expect(mail?.text?.trim()).toBe("Hello");
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
});

test("an answer to a mail goes to whom it is said to go", async () => {
  server = await startSmtpServer();
  const replyTo = { name: "Katrin Albers", address: "katrin@nordwerk.example" };
  await smtpTransport(`smtp://127.0.0.1:${server.port}`, from).send(aMail({ replyTo }));
  expect(server.mails[0]?.replyTo?.text).toBe('"Katrin Albers" <katrin@nordwerk.example>');
});

test("a name and password in the address log in", async () => {
  const logins: string[] = [];
  server = await startSmtpServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, callback) {
      logins.push(`${username} ${password}`);
      callback(null, { user: username });
    },
  });
  await smtpTransport(`smtp://us%40er:p%3Ass@127.0.0.1:${server.port}`, from).send(aMail());
  expect(logins).toEqual(["us@er p:ss"]);
});

test("the same mail sent twice has the same Message-ID, so that readers see one", async () => {
  server = await startSmtpServer();
  const transport = smtpTransport(`smtp://127.0.0.1:${server.port}`, from);
  await transport.send(aMail());
  await transport.send(aMail());
  await transport.send(aMail({ idempotencyKey: "another" }));
  const [first, second, third] = server.mails.map((mail) => mail.messageId);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(first).toMatch(/@nordwerk\.example>$/);
});

test("a server elsewhere that offers no encryption gets no mail", async () => {
  server = await startSmtpServer();
  // By this address the same server is reached, and it is none of those that name this machine.
  const transport = smtpTransport(`smtp://0.0.0.0:${server.port}`, from);
  await expect(transport.send(aMail())).rejects.toThrow(/STARTTLS/i);
  expect(server.mails).toEqual([]);
});

test("a server that takes the connection and says nothing does not hold the mail up", async () => {
  server = await startSmtpServer({ onConnect: () => {} });
  const transport = smtpTransport(`smtp://127.0.0.1:${server.port}`, from, impatient);
  await expect(transport.send(aMail())).rejects.toThrow(/greeting|timeout/i);
});

test("a server that refuses the recipient is an error, not a mail that is gone", async () => {
  server = await startSmtpServer({
    onRcptTo: (_address, _session, callback) => callback(new Error("No such mailbox")),
  });
  const transport = smtpTransport(`smtp://127.0.0.1:${server.port}`, from);
  await expect(transport.send(aMail())).rejects.toThrow("No such mailbox");
});

test.each(["http://mail.example", "mail.example:25", "smtp://mail.example?requireTLS=false"])(
  "the address %s is refused at the start",
  (address) => {
    expect(() => smtpTransport(address, from)).toThrow("SMTP_URL has to look like");
  },
);
