import "server-only";
import { SpanKind } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";
import { withoutSecretText } from "@/lib/secret-text";

/**
 * The attributes of a span that may be told. Addresses, statements, headers and messages are not among them: each may hold a
 * secret or a person's data.
 */
const openAttributes: ReadonlySet<string> = new Set([
  "db.operation.name",
  "db.system",
  "db.system.name",
  "error.type",
  "http.method",
  "http.request.method",
  "http.response.status_code",
  "http.route",
  "http.status_code",
  "method",
  "model",
  "net.peer.name",
  "net.peer.port",
  "next.route",
  "next.span_type",
  "server.address",
  "server.port",
]);

/** Exports the open attributes of spans, and nothing else. */
export class OpenSpanExporter implements SpanExporter {
  readonly #exporter: SpanExporter;

  constructor(exporter: SpanExporter) {
    this.#exporter = exporter;
  }

  export(spans: ReadableSpan[], done: Parameters<SpanExporter["export"]>[1]): void {
    this.#exporter.export(spans.map(opened), done);
  }

  forceFlush(): Promise<void> {
    return this.#exporter.forceFlush?.() ?? Promise.resolve();
  }

  shutdown(): Promise<void> {
    return this.#exporter.shutdown();
  }
}

function opened(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(([name]) => openAttributes.has(name)),
  );
  const changed = {
    name: nameOf(span),
    attributes,
    // An exception's message may quote what somebody wrote.
    events: [],
    links: [],
    status: { code: span.status.code },
  };
  return new Proxy(span, {
    get: (target, key) =>
      Reflect.has(changed, key) ? Reflect.get(changed, key) : Reflect.get(target, key, target),
  });
}

/** Next names a request by its address until it knows the route, and a call by its target. */
function nameOf({ name, kind, attributes }: ReadableSpan): string {
  if (kind === SpanKind.SERVER) {
    const route = attributes["http.route"] ?? attributes["next.route"] ?? "";
    return `${attributes["http.method"] ?? ""} ${route}`.trim();
  }
  if (name.includes("://") || name.includes("?")) return name.split(" ", 1).join();
  return withoutSecretText(name);
}
