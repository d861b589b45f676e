import "server-only";
import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker/worker";
import { mailTransport } from "@/lib/mail/send-mail";
import { stopWithServer } from "./stop-with-server";

/**
 * Checks the settings and starts what runs beside the requests. A wrong or missing setting ends the process here, in one
 * sentence, and not at the first request or mail that needs it.
 *
 * @param isWorker whether the process only runs jobs ("npm run worker")
 */
export async function startServices({ isWorker = false } = {}): Promise<void> {
  try {
    // Asking for one setting parses all of them.
    mailTransport();
    // Both are loaded only if they are asked for.
    if (env.OTEL_EXPORTER_OTLP_ENDPOINT) {
      const { startTelemetry } = await import("@/lib/telemetry/start-telemetry");
      startTelemetry(env.OTEL_SERVICE_NAME);
    }
    if (env.METRICS_PORT) {
      const { startMetrics } = await import("@/lib/metrics/start-metrics");
      await startMetrics({ port: env.METRICS_PORT, host: env.METRICS_HOST, isWorker });
    }
  } catch (error) {
    // Next itself would only log what is thrown here, and then answer every request with an error.
    console.error(`Mercura can't start: ${reasonOf(error)}`);
    process.exit(1);
  }
  stopWithServer(isWorker || env.JOBS === "on" ? startWorker() : undefined);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
