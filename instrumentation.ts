import type { Instrumentation } from "next";

/**
 * Runs once when the server starts, before it answers anybody. Not in a build, which has no settings.
 *
 * @see https://nextjs.org/docs/app/api-reference/file-conventions/instrumentation
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  // First, because requests already come in, and wait for the rest.
  const { guardEveryRequest } = await import("@/lib/http/guard/guard-every-request");
  guardEveryRequest();
  const { startServices } = await import("@/lib/serving/start-services");
  await startServices();
  // next-auth would otherwise learn its own address from the Host header.
  const { env } = await import("@/lib/env");
  process.env.AUTH_URL = env.APP_URL;
}

/** A page that failed, as a line of the log like any other; Next itself prints the error as text. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { method },
  context,
) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const { noteFailure } = await import("@/lib/http/forms/failed-form");
  const { routePath: route, routeType: kind } = context;
  if (noteFailure(error, { method, kind }))
    log.error({ err: error, route, kind }, "A page failed.");
  else log.info({ err: error, route, kind }, "A form could not be read.");
};
