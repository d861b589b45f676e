import { createServer } from "node:http";
import { z } from "zod";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";

const attributeSchema = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const spanSchema = z.object({ name: z.string(), attributes: z.array(attributeSchema).default([]) });
const tracesSchema = z.object({
  resourceSpans: z.array(
    z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })) }),
  ),
});

export interface Collector {
  readonly url: string;
  readonly spans: readonly z.infer<typeof spanSchema>[];
  /** All that it was sent. */
  text(): string;
  stop(): void;
}

/** A collector that takes traces as OTLP over HTTP, in JSON. @see https://opentelemetry.io/docs/specs/otlp/#otlphttp */
export async function aCollector(): Promise<Collector> {
  const spans: z.infer<typeof spanSchema>[] = [];
  let text = "";
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      if (request.url === "/v1/traces") {
        text += body;
        const { resourceSpans } = tracesSchema.parse(JSON.parse(body));
        spans.push(
          ...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((s) => s.spans)),
        );
      }
      response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
    });
  });
  const port = await freeLoopbackPort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    text: () => text,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
