import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import { log } from "@/lib/log";
import { readBytes } from "../read-bytes";

const maxBodyBytes = 16 * 1024;
const maxReports = 10;

/** Anybody can send reports, so they may only fill a bounded part of the log. */
const budget = new RateLimiterMemory({ points: 60, duration: 60 });

const text = z.string().transform((value) => value.slice(0, 300));
// An address can carry a token in its query.
const address = text.transform((value) => value.split(/[?#]/, 1)[0] ?? "");

const reportSchema = z.union([
  z
    .object({
      "csp-report": z.object({
        "document-uri": address,
        "effective-directive": text,
        "blocked-uri": address,
      }),
    })
    .transform(({ "csp-report": report }) => ({
      page: report["document-uri"],
      directive: report["effective-directive"],
      blocked: report["blocked-uri"],
    })),
  z
    .object({
      type: z.literal("csp-violation"),
      body: z.object({ documentURL: address, effectiveDirective: text, blockedURL: address }),
    })
    .transform(({ body }) => ({
      page: body.documentURL,
      directive: body.effectiveDirective,
      blocked: body.blockedURL,
    })),
]);

/** What is logged of a body of reports; nothing if it is none. */
export function readCspReports(body: unknown) {
  return (Array.isArray(body) ? body : [body]).slice(0, maxReports).flatMap((sent: unknown) => {
    const report = reportSchema.safeParse(sent);
    return report.success ? [report.data] : [];
  });
}

/**
 * Takes browsers' reports of violated content security policies: an attempted break-in, or a page of ours that needs mending. The
 * answer is always the same.
 *
 * @see https://w3c.github.io/reporting/ and ASVS 5.0 3.4.7
 */
export async function receiveCspReports(request: Request): Promise<Response> {
  const answer = () => new Response(null, { status: 204 });
  const isWithinBudget = await budget.consume("all").then(
    () => true,
    () => false,
  );
  if (!isWithinBudget) return answer();
  const bytes = await readBytes(request, maxBodyBytes);
  for (const report of readCspReports(parse(bytes)))
    log.warn({ report }, "a browser refused something on a page");
  return answer();
}

function parse(bytes: Uint8Array | null): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes ?? undefined));
  } catch {
    return null;
  }
}
