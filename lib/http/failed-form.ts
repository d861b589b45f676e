import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { callFields, nameFailure } from "@/lib/logged-call";
import { problems } from "@/lib/problems";
import { refusalPage } from "./refusal-page";

const failures = {
  payload_too_large: problems.payload_too_large,
  cross_site_request: problems.cross_site_request,
  form_unreadable: {
    status: 400,
    message:
      "This form did not arrive whole, or its page is older than our last update. Go back, reload the page and send it again.",
  },
  unexpected: problems.unexpected,
} as const;

type Failure = keyof typeof failures;

/**
 * Remembers why Next gave up on a request, for {@link answerFailedForm}, and returns whether the fault is ours. Next reports with
 * its own errors what it could not read of a form; our actions catch what fails inside them.
 */
export function noteFailure(error: unknown): boolean {
  const failure = failureOf(error);
  nameFailure(failure);
  return failure === "unexpected";
}

function failureOf(error: unknown): Failure {
  if (error instanceof z.ZodError) return "form_unreadable";
  if (!(error instanceof Error)) return "unexpected";
  if (error.message.startsWith("Body exceeded ")) return "payload_too_large";
  if (error.message.startsWith("Invalid Server Actions request")) return "cross_site_request";
  const isMisread = error instanceof TypeError || error instanceof SyntaxError;
  // Node's error for a request whose sender has left.
  const isBrokenOff = "code" in error && error.code === "ECONNRESET";
  return isMisread || isBrokenOff ? "form_unreadable" : "unexpected";
}

/** Answers a form that Next could not read, or that failed on the way, with a page, where Next would send a bare line of text. */
export function answerFailedForm(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.headers["next-action"] !== undefined) return;
  let page: ReturnType<typeof refusalPage> | null = null;
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, args) {
      if (!isBare(response)) return Reflect.apply(writeHead, self, args);
      page = refusalPage(failures[failureAt(response.statusCode)]);
      response.statusCode = page.status;
      for (const name of ["Content-Length", "ETag"]) response.removeHeader(name);
      for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
      return Reflect.apply(writeHead, self, [page.status]);
    },
  });
  response.end = new Proxy(response.end, {
    apply: (end, self, args) => Reflect.apply(end, self, page ? [page.body] : args),
  });
}

function isBare(response: ServerResponse): boolean {
  const type = String(response.getHeader("Content-Type") ?? "text/plain");
  return response.statusCode >= 400 && type.startsWith("text/plain");
}

// Next refuses an unknown action without an error.
function failureAt(status: number): Failure {
  const { failure } = callFields();
  if (isFailure(failure)) return failure;
  return status < 500 ? "form_unreadable" : "unexpected";
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "string" && Object.hasOwn(failures, value);
}
