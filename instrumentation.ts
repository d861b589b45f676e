/**
 * Runs once when the server starts, before it answers anybody. A setting that is wrong or missing ends the start here, not
 * at the first request or mail that needs it.
 *
 * @see https://nextjs.org/docs/app/api-reference/file-conventions/instrumentation
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;

  const { env } = await import("@/lib/env");
  process.env.AUTH_URL ??= env.APP_URL;

  const { mailTransport } = await import("@/lib/mail/send-mail");
  mailTransport();

  const { startWorker } = await import("@/lib/jobs/worker");
  const { stopWithServer } = await import("@/lib/jobs/stop-with-server");
  stopWithServer(startWorker());
}
