import "server-only";
import { trace } from "@opentelemetry/api";
import type { QueryConfig, QueryResult } from "pg";
import { env } from "@/lib/env";
import { connections } from "../connections/connections";
import { unmetMark } from "../connections/unmet-demand";
import { Prisma } from "../generated/client";

type Values = Parameters<typeof Prisma.sql> extends [unknown, ...infer Rest] ? Rest : never;

/** What takes statements: a transaction's connection, or the tenants' pool. */
interface Taker {
  query(config: QueryConfig): Promise<QueryResult>;
  /** Lets a statement travel with the next one. */
  post(config: QueryConfig): void;
}

/**
 * Sends the reviewed statements of lib/db straight to PostgreSQL. Prisma makes several times the work of a statement, and waits
 * for the answer to each. A value in a template becomes a parameter; another `Prisma.sql` becomes part of the text.
 */
export class Statements {
  readonly #taker: Taker;

  constructor(taker: Taker) {
    this.#taker = taker;
  }

  /** A statement's rows, for a schema to parse. A 64-bit number comes as text. */
  async query(text: TemplateStringsArray, ...values: Values): Promise<unknown[]> {
    return (await this.#send(text, values)).rows;
  }

  /** How many rows a statement wrote. */
  async execute(text: TemplateStringsArray, ...values: Values): Promise<number> {
    return (await this.#send(text, values)).rowCount ?? 0;
  }

  /**
   * Sends a statement with the transaction's next one, at the latest with its COMMIT: for changes whose answer nobody needs. If
   * it fails, that next one throws, and nothing of the transaction stays.
   */
  post(text: TemplateStringsArray, ...values: Values): void {
    this.#taker.post(configOf(text, ...values));
  }

  /**
   * Posts a condition that has to be true when PostgreSQL comes to it, under the locks that were posted before. If it is not,
   * nothing of the transaction stays, and it throws {@link UnmetDemand}.
   */
  demand(text: TemplateStringsArray, ...values: Values): void {
    const condition = Prisma.sql(text, ...values);
    // SQL has no ASSERT. Casting a word to a number fails, and the error quotes the word.
    this.#taker.post(
      configOf`SELECT (CASE WHEN ${condition} THEN '0' ELSE ${unmetMark}::text END)::integer`,
    );
  }

  #send(text: TemplateStringsArray, values: Values): Promise<QueryResult> {
    if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return this.#taker.query(configOf(text, ...values));
    return trace.getTracer("mercura").startActiveSpan("statement", async (span) => {
      try {
        return await this.#taker.query(configOf(text, ...values));
      } finally {
        span.end();
      }
    });
  }
}

function configOf(strings: TemplateStringsArray, ...inserted: Values): QueryConfig {
  const { text, values } = Prisma.sql(strings, ...inserted);
  const name = connections().tenantStatementName(text);
  return { ...(name ? { name } : {}), text, values };
}
