import { randomUUID } from "node:crypto";
import { anAccessToken } from "@/lib/testing/company/people";
import type { Company } from "./a-company";
import { actionFacts } from "./action-facts";
import type { BuiltAction, RunningServer } from "./running-server";

export type Request = Omit<RequestInit, "headers"> & { headers?: Record<string, string> };

/** What somebody gets, by a new session each time: some doors end it. */
export async function askServer(
  server: RunningServer,
  who: { readonly userId: string },
  path: string,
  { headers, ...init }: Request = {},
) {
  const token = await anAccessToken(who);
  const response = await fetch(`${server.url}${path}`, {
    redirect: "manual",
    ...init,
    headers: { Authorization: `Bearer ${token}`, Cookie: `__Host-session=${token}`, ...headers },
  });
  return { status: response.status, text: await response.text() };
}

/** A path of the route tree with its parameters filled in. */
export function fill(path: string, { params, slug }: Company, ownSlug = slug): string {
  return path
    .replace("[slug]", ownSlug)
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? randomUUID());
}

interface SentForm {
  readonly action: BuiltAction;
  readonly context: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly path: string;
}

/**
 * A form as React sends it: the arguments as JSON, and the form's fields beside it under the number that the arguments give it.
 *
 * @see https://github.com/facebook/react, packages/react-client/src/ReactFlightReplyClient.js
 */
export function formRequest(
  server: RunningServer,
  { action: { id, name }, context, fields, path }: SentForm,
): [path: string, init: Request] {
  const body = new FormData();
  const form = "$K1";
  const args = actionFacts[name]?.isButton ? [form] : [context, { status: "idle" }, form];
  for (const [field, value] of Object.entries(fields)) body.append(`_1_${field}`, value);
  body.append("0", JSON.stringify(args));
  const headers = { "Next-Action": id, Origin: server.origin, "Sec-Fetch-Site": "same-origin" };
  return [path, { method: "POST", body, headers }];
}
