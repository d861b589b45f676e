import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { aMail } from "@/lib/testing/mail/a-mail";
import { resendTransport } from "./resend";

const from = "Mercura <mercura@nordwerk.example>";
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

test("a mail goes to Resend's API with its key", async () => {
  const requests: object[] = [];
  await startApi(async (request, response) => {
    const { authorization, "idempotency-key": key } = request.headers;
    requests.push({ url: request.url, authorization, key, body: JSON.parse(await text(request)) });
    response.end(JSON.stringify({ id: "49a3999c" }));
  });
  const replyTo = { name: null, address: "katrin@nordwerk.example" };
  await resendTransport("re_test", from).send(aMail({ replyTo }));
  expect(requests).toEqual([
    {
      url: "/emails",
      authorization: "Bearer re_test",
      key: "greeting/1",
      body: expect.objectContaining({
        from,
        to: '"Sofía Rey, Sales" <sofia@example.com>',
        reply_to: "katrin@nordwerk.example",
        subject: "Grüße aus Münster",
        html: "<p>Hello</p>",
        text: "Hello",
      }),
    },
  ]);
});

test("a quotation mark in a name stays inside of it", async () => {
  const recipients: unknown[] = [];
  await startApi(async (request, response) => {
    recipients.push(JSON.parse(await text(request)).to);
    response.end(JSON.stringify({ id: "49a3999c" }));
  });
  const to = { name: 'A" <evil@example.com>, "B', address: "sofia@example.com" };
  await resendTransport("re_test", from).send(aMail({ to }));
  expect(recipients).toEqual(['"A\\" <evil@example.com>, \\"B" <sofia@example.com>']);
});

test("an answer that says no is an error with Resend's reason", async () => {
  await startApi((_request, response) => {
    response.statusCode = 429;
    response.end(
      JSON.stringify({ statusCode: 429, name: "rate_limit_exceeded", message: "Slow down" }),
    );
  });
  await expect(resendTransport("re_test", from).send(aMail())).rejects.toThrow(
    "Resend answered 429: rate_limit_exceeded: Slow down",
  );
});

test("a mail that went out before with other words counts as sent", async () => {
  await startApi((_request, response) => {
    response.statusCode = 409;
    response.end(
      JSON.stringify({ statusCode: 409, name: "invalid_idempotent_request", message: "Used" }),
    );
  });
  await resendTransport("re_test", from).send(aMail());
});

test("an API that does not answer does not hold the mail up", async () => {
  await startApi(() => {});
  await expect(resendTransport("re_test", from, 200).send(aMail())).rejects.toThrow(
    "Resend answered nothing",
  );
});

async function startApi(listener: RequestListener): Promise<void> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("Not a TCP server.");
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${address.port}`;
}
