import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** What each line of the log says about the call that wrote it. */
type CallFields = Record<string, unknown>;

declare global {
  var mercuraLoggedCall: AsyncLocalStorage<CallFields> | undefined;
}

// Next bundles this file more than once. With two storages, lines would lack what was named in the other.
globalThis.mercuraLoggedCall ??= new AsyncLocalStorage<CallFields>();
const loggedCalls = globalThis.mercuraLoggedCall;

/** Does a request's or a job's work so that each line it logs has these fields, and the request's own. */
export function loggedCall<T>(fields: Readonly<CallFields>, work: () => T): T {
  return loggedCalls.run(Object.assign(loggedCalls.getStore() ?? {}, fields), work);
}

/**
 * Gives everything that is done for a request from here on the request's id in the log. Answers the fields of the call: whoever
 * is named later appears in them.
 */
export function enterLoggedRequest(requestId: string): Readonly<CallFields> {
  const fields = { requestId };
  loggedCalls.enterWith(fields);
  return fields;
}

/**
 * Names, in each line that the present call still logs, the organization it acts in and the acting person. Once named, a person
 * stays: what the server itself does on the way has none.
 */
export function nameInLog(actor: { organizationId: string; userId: string | null }): void {
  const fields = loggedCalls.getStore();
  if (!fields) return;
  fields.organizationId = actor.organizationId;
  if (actor.userId !== null) fields.userId = actor.userId;
}

/** Says, in each line that the call still logs and to whoever answers it, why it failed. */
export function nameFailure(failure: string): void {
  const fields = loggedCalls.getStore();
  if (fields) fields.failure = failure;
}

// A symbol, because it is for no line of the log.
const formRead = Symbol.for("mercura.form-read");

/** Says that the present call's form was read: what fails from here on is not its sender's fault. */
export function noteFormRead(): void {
  const fields = loggedCalls.getStore();
  if (fields) Reflect.set(fields, formRead, true);
}

/** Whether {@link noteFormRead} was called in the present call. */
export function wasFormRead(): boolean {
  return Reflect.has(loggedCalls.getStore() ?? {}, formRead);
}

// A symbol, too.
const nothingHere = Symbol.for("mercura.nothing-here");

/** Says to whoever answers the present call that its page tells of nothing there. */
export function noteNothingHere(): void {
  const fields = loggedCalls.getStore();
  if (fields) Reflect.set(fields, nothingHere, true);
}

/** Whether {@link noteNothingHere} was called in the present call. */
export function wasNothingHere(): boolean {
  return Reflect.has(loggedCalls.getStore() ?? {}, nothingHere);
}

/** The fields of the present call; none outside of one. */
export function callFields(): CallFields {
  return { ...loggedCalls.getStore() };
}
