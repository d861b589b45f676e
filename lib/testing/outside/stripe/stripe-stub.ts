import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import Stripe from "stripe";
import { endpoints, StripeRefusal } from "./stripe-api";
import { type Fields, parseForm } from "./stripe-form";
import { priceId, StripeState } from "./stripe-state";

const webhookSecret = "whsec_only_for_tests";
const secretKey = "sk_test_only_for_tests";

interface RecordedCall {
  readonly name: string;
  readonly fields: Fields;
  readonly idempotencyKey: string | undefined;
}

interface Fault {
  /** Which calls fail, such as "POST /v1/subscriptions/"; all of them unless given. */
  readonly on?: string;
  /** How many times, before all is well again. */
  readonly times?: number;
  /** How long each answer takes. */
  readonly delayMs?: number;
  /** An error instead of an answer: 429, 500 … */
  readonly status?: number;
  /** Whether the connection breaks before the answer, although the call was carried out. */
  readonly losesAnswers?: boolean;
}

/** A Stripe on this machine. */
export interface StripeStub {
  readonly state: StripeState;
  readonly url: string;
  /** What the app is configured with. */
  readonly settings: Readonly<Record<string, string>>;
  readonly calls: RecordedCall[];
  /** The present fault, until it is set to null. */
  fault: Fault | null;
  /** An event as Stripe would post it, signed by the SDK's own helper; `sentAt` in seconds is now unless said otherwise. */
  event(event: { type: string; object: object; id?: string; sentAt?: number }): SignedEvent;
  close(): Promise<void>;
}

export interface SignedEvent {
  readonly body: Buffer;
  readonly signature: string;
}

/** Starts a stateful stand-in for Stripe's API on a free port, for the real SDK to talk to. */
export async function startStripeStub(
  pages: (
    stub: StripeStub,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<boolean> = async () => false,
): Promise<StripeStub> {
  const remembered = new Map<string, { readonly sent: string; readonly answer: string }>();
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  const signer = new Stripe(secretKey);
  const stub: StripeStub = {
    state: new StripeState(),
    url,
    settings: {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_PRICE_ID: priceId,
      STRIPE_API_URL: url,
    },
    calls: [],
    fault: null,
    event({ type, object, id = `evt_${crypto.randomUUID()}`, sentAt }) {
      const payload = JSON.stringify({ id, object: "event", type, data: { object } });
      const signature = signer.webhooks.generateTestHeaderString({
        payload,
        secret: webhookSecret,
        ...(sentAt === undefined ? {} : { timestamp: sentAt }),
      });
      return { body: Buffer.from(payload), signature };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith("/v1/") && (await pages(stub, request, response))) return;
    const body = await textOf(request);
    const fault = takeFault(stub, `${request.method} ${request.url}`);
    if (fault?.delayMs) await sleep(fault.delayMs);
    if (fault?.status)
      return refuse(response, new StripeRefusal(fault.status, "Not now.", "api_error"));
    try {
      const answer = answerOnce(request, body);
      if (fault?.losesAnswers) request.socket.destroy();
      else send(response, 200, answer);
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      refuse(response, error);
    }
  }

  /** One key has one effect, and is refused with other parameters. @see https://docs.stripe.com/api/idempotent_requests */
  function answerOnce(request: IncomingMessage, body: string): string {
    const key = request.headers["idempotency-key"]?.toString();
    const sent = `${request.method} ${request.url} ${body}`;
    const known = key ? remembered.get(key) : undefined;
    if (known && known.sent !== sent)
      throw new StripeRefusal(400, "Keys are for the same parameters.", "idempotency_error");
    if (known) return known.answer;
    const answer = JSON.stringify(perform(request, body, key));
    if (key) remembered.set(key, { sent, answer });
    return answer;
  }

  function perform(request: IncomingMessage, body: string, idempotencyKey: string | undefined) {
    if (request.headers.authorization !== `Bearer ${secretKey}`)
      throw new StripeRefusal(401, "Invalid API Key provided.");
    const { pathname, search } = new URL(request.url ?? "/", url);
    const fields = parseForm(request.method === "GET" ? search.slice(1) : body);
    const found = findEndpoint(`${request.method} ${pathname}`);
    const unknown = Object.keys(fields).find((name) => !found.endpoint.takes.includes(name));
    if (unknown) throw new StripeRefusal(400, `Received unknown parameter: ${unknown}`);
    stub.calls.push({ name: found.name, fields, idempotencyKey });
    return found.endpoint.answer({ state: stub.state, origin: url, fields, id: found.id });
  }

  return stub;
}

function takeFault(stub: StripeStub, asked: string): Fault | null {
  const { fault } = stub;
  if (!fault || !asked.startsWith(fault.on ?? "")) return null;
  if (fault.times !== undefined)
    stub.fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : null;
  return fault;
}

function findEndpoint(asked: string) {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const pattern = new RegExp(`^${name.replace(":id", "(\\w+)")}$`);
    const match = pattern.exec(asked);
    // "create_preview" is no id.
    if (match && (name.includes(":id") || name === asked))
      return { name, endpoint, id: match[1] ?? "" };
  }
  throw new StripeRefusal(404, `Unrecognized request URL (${asked}).`);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("No port.");
  return address.port;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, { "Content-Type": "application/json", "Request-Id": "req_test" })
    .end(body);
}

function refuse(response: ServerResponse, { status, type, message }: StripeRefusal): void {
  send(response, status, JSON.stringify({ error: { type, message } }));
}
