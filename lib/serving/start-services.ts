import "server-only";
import { ZodError, z } from "zod";
import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";
import { mailTransport } from "@/lib/mail/send-mail";
import { stopWithServer } from "./stop-with-server";

/**
 * Checks the settings and starts what runs beside the requests. A setting that is wrong or missing ends the process here, in
 * one sentence, not at the first request or mail that needs it.
 *
 * @param isWorker whether the process is there for the jobs alone ("npm run worker")
 */
export async function startServices({ isWorker = false } = {}): Promise<void> {
  try {
    // Asks for the first setting, with which all of them are parsed.
    mailTransport();
    // Both are loaded where they are asked for alone.
    if (env.OTEL_EXPORTER_OTLP_ENDPOINT) {
      const { startTelemetry } = await import("@/lib/telemetry/start-telemetry");
      startTelemetry(env.OTEL_SERVICE_NAME);
    }
    if (env.METRICS_PORT) {
      const { startMetrics } = await import("@/lib/metrics/start-metrics");
      await startMetrics({ port: env.METRICS_PORT, host: env.METRICS_HOST, isWorker });
    }
  } catch (error) {
    // Next itself would only log what is thrown here, and then serve every request an error.
    console.error(`Mercura can't start: ${reasonOf(error)}`);
    process.exit(1);
  }
  stopWithServer(isWorker || env.JOBS === "on" ? startWorker() : undefined);
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
