import "server-only";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { HttpInstrumentation } from "@opentelemetry/instrumentation-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { NodeSDK } from "@opentelemetry/sdk-node";
import { BatchSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { statementSpans } from "@/lib/db/wire/statement-spans";
import { beforeExit } from "@/lib/shutdown";
import { OpenSpanExporter } from "./open-span-exporter";

/**
 * Traces requests, statements and calls of others to an OpenTelemetry collector: Next's own spans, Prisma's, and those of
 * outgoing HTTP. Only what {@link OpenSpanExporter} knows to be open leaves. OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER
 * and the like are read by the SDK itself.
 *
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export function startTelemetry(serviceName: string): void {
  const sdk = new NodeSDK({
    resource: resourceFromAttributes({ "service.name": serviceName }),
    // The host's name and the command line are nobody's business.
    autoDetectResources: false,
    spanProcessors: [new BatchSpanProcessor(new OpenSpanExporter(new OTLPTraceExporter()))],
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      // Incoming requests have Next's span.
      new HttpInstrumentation({ disableIncomingRequestInstrumentation: true }),
      statementSpans(),
    ],
  });
  sdk.start();
  beforeExit(() => sdk.shutdown());
}
