import "server-only";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { env } from "@/lib/env";
import { addressRefusal, leadsInside } from "./address-refusal";
import { isPublicAddress } from "./public-address";
import { resolveName } from "./resolve-name";

const timeoutMilliseconds = 10_000;
/** How much of an answer is read, only to be thrown away, so that a receiver can't fill our memory. */
const maxAnswerBytes = 16 * 1024;

/** Why nothing was sent or no answer came, in words for the organization that owns the address. */
export class NotSent extends Error {}

interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts to an address that a customer gave, and answers the status. The name is resolved once, all its addresses must be public,
 * and the connection goes to one that was checked, so that a name that changes in between leads nowhere else. Redirects are
 * not followed. Throws {@link NotSent}.
 */
export async function postGuarded({ url, headers, body }: Post): Promise<number> {
  const target = new URL(url);
  const isOpen = env.WEBHOOK_PRIVATE_ADDRESSES === "allow";
  const refusal = addressRefusal(url);
  if (refusal) throw new NotSent(refusal);
  const checked = await checkedAddresses(target.hostname.replace(/^\[|\]$/g, ""), isOpen);
  return send(target, checked, { headers, body });
}

async function checkedAddresses(hostname: string, isOpen: boolean) {
  const found = await resolveName(hostname, isOpen);
  const [first] = found;
  if (!first) throw new NotSent("The name of the server is not known.");
  if (!isOpen && !found.every(({ address }) => isPublicAddress(address)))
    throw new NotSent(leadsInside);
  return { first, found };
}

type Checked = Awaited<ReturnType<typeof checkedAddresses>>;

function send(
  target: URL,
  { first, found }: Checked,
  { headers, body }: Omit<Post, "url">,
): Promise<number> {
  const toPinned: LookupFunction = (_name, options, callback) =>
    options.all ? callback(null, found) : callback(null, first.address, first.family);
  const { request } = target.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(
      target,
      {
        method: "POST",
        headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)) },
        lookup: toPinned,
        agent: false,
        signal: AbortSignal.timeout(timeoutMilliseconds),
      },
      (response) => {
        let read = 0;
        response.on("data", (chunk: Buffer) => {
          read += chunk.length;
          if (read > maxAnswerBytes) response.destroy();
        });
        response.on("error", () => {});
        response.on("close", () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on("error", (error) => reject(new NotSent(reasonOf(error))));
    sent.end(body);
  });
}

function reasonOf(error: Error): string {
  if (error.name === "AbortError" || error.name === "TimeoutError")
    return "No answer within 10 seconds.";
  const code: unknown = Reflect.get(error, "code");
  return `The connection failed${typeof code === "string" ? ` (${code})` : ""}.`;
}
