import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { callFields, nameFailure, wasFormRead } from "@/lib/logged-call";
import { problems } from "@/lib/problems";
import { refusalFor } from "../pages/refusal-page";

const failures = {
  ...problems,
  form_unreadable: {
    status: 400,
    message:
      "This form did not arrive whole, or its page is older than our last update. Go back, reload the page and send it again.",
  },
} as const;

type Failure = keyof typeof failures;

/** A form that was refused, and has no place on its page to say so. */
export class RefusedForm extends Error {
  constructor(readonly code: Failure) {
    super(`A form without a place for words was refused: ${code}`);
  }
}

/** What Next was doing when something failed. */
interface Doing {
  readonly method: string;
  /** A form is an action if a script sends it, and a page that renders if a browser does. Routes read what they take by themselves. */
  readonly kind: string;
}

/**
 * Remembers why Next gave up on a request, for {@link answerFailedForm}, and returns whether the fault is ours. Next reports with
 * its own errors, and React's and its parser's, what it could not read of a form; our actions catch what fails inside them.
 */
export function noteFailure(error: unknown, doing: Doing): boolean {
  const failure = failureOf(error, doing);
  nameFailure(failure);
  return failure === "unexpected";
}

function failureOf(error: unknown, { method, kind }: Doing): Failure {
  if (!(error instanceof Error) || method !== "POST") return "unexpected";
  const code = "code" in error ? error.code : undefined;
  if (isFailure(code)) return code;
  if (wasFormRead()) return "unexpected";
  if (error.message.startsWith("Body exceeded ")) return "payload_too_large";
  if (error.message.startsWith("Invalid Server Actions request")) return "cross_site_request";
  // Before a form is read only what was sent can fail; React throws errors of every kind there. The code is Node's for a request
  // whose sender has left.
  return kind !== "route" || code === "ECONNRESET" ? "form_unreadable" : "unexpected";
}

/**
 * Answers a form that Next could not read, or that failed on the way, in our words: a browser with a page, where Next would send
 * a bare line of text, and a script with the line that Next's own throws as an error, where Next would send 500 for whatever it
 * was.
 */
export function answerFailedForm(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST") return;
  const isScript = request.headers["next-action"] !== undefined;
  let refusal: ReturnType<typeof refusalFor> | null = null;
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, args) {
      const failure = failureIn(response);
      if (!failure) return Reflect.apply(writeHead, self, args);
      refusal = refusalFor(isScript, failures[failure]);
      response.statusCode = refusal.status;
      for (const name of ["Content-Length", "Content-Encoding", "ETag"])
        response.removeHeader(name);
      for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
      return Reflect.apply(writeHead, self, [refusal.status]);
    },
  });
  response.write = new Proxy(response.write, {
    apply(write, self, args) {
      // Which decides whether it is refused.
      response.flushHeaders();
      return refusal ? true : Reflect.apply(write, self, args);
    },
  });
  response.end = new Proxy(response.end, {
    apply: (end, self, args) => Reflect.apply(end, self, refusal ? [refusal.body] : args),
  });
}

function failureIn(response: ServerResponse): Failure | null {
  const { statusCode: status } = response;
  if (status < 400) return null;
  const { failure } = callFields();
  const type = String(response.getHeader("Content-Type") ?? "text/plain");
  if (type.startsWith("text/plain")) {
    if (isFailure(failure)) return failure;
    // Next refuses an unknown action without an error.
    return status < 500 ? "form_unreadable" : "unexpected";
  }
  // What went wrong on our side a script tells by the reference in Next's own answer.
  const isRefusal = isFailure(failure) && failure !== "unexpected";
  return isRefusal && type.startsWith("text/x-component") ? failure : null;
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "string" && Object.hasOwn(failures, value);
}
