import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** What each line of the log says about the call that wrote it. */
type CallFields = Record<string, unknown>;

declare global {
  var mercuraLoggedCall: AsyncLocalStorage<CallFields> | undefined;
}

// Next bundles this file more than once; two storages would mean lines without the name that was given in the other.
globalThis.mercuraLoggedCall ??= new AsyncLocalStorage<CallFields>();
const loggedCalls = globalThis.mercuraLoggedCall;

/** Does a request's or a job's work so that each line of the log that it writes has these fields, and the request's own. */
export function loggedCall<T>(fields: Readonly<CallFields>, work: () => T): T {
  return loggedCalls.run(Object.assign(loggedCalls.getStore() ?? {}, fields), work);
}

/**
 * Gives all that is done for a request, from here on, its id in the log. Returns what becomes known of the call meanwhile:
 * whoever is named, is named here as well.
 */
export function enterLoggedRequest(requestId: string): Readonly<CallFields> {
  const fields = { requestId };
  loggedCalls.enterWith(fields);
  return fields;
}

/**
 * Names the organization that the present call acts in, and the person who does, in each line that the call still writes. Who
 * was named once stays named: what the server itself does on the way has no person.
 */
export function nameInLog(actor: { organizationId: string; userId: string | null }): void {
  const fields = loggedCalls.getStore();
  if (!fields) return;
  fields.organizationId = actor.organizationId;
  if (actor.userId !== null) fields.userId = actor.userId;
}

/** The fields of the present call; none outside of one. */
export function callFields(): CallFields {
  return { ...loggedCalls.getStore() };
}
