import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { concurrently } from "../concurrently";

const retryMs = 3_000;
/** After a failed request: its server is away, and need not be asked as fast as it can refuse. */
const pauseMs = 100;
/** A server whose database hangs may never answer. */
const patienceMs = 20_000;

const createdSchema = z.object({ id: z.string() });
const problemSchema = z.object({ code: z.string() });

/** A request that writes one record. */
interface Write {
  readonly kind: "customer" | "quote";
  readonly key: string;
  /** A text in the record, by which its row is found again. */
  readonly mark: string;
}

export type Acknowledged = Write & z.infer<typeof createdSchema>;

export interface KeyedWriters {
  readonly acknowledged: readonly Acknowledged[];
  /** Requests whose answer has not come yet. */
  readonly inDoubt: ReadonlySet<Write>;
  /** Answers that no crash explains. */
  readonly faults: readonly string[];
  stop(): Promise<void>;
  /** Asks once more for what is in doubt. */
  settle(): Promise<void>;
}

/**
 * Clients that each write one record after the other, every one with its own key. A request that is not answered is repeated
 * beside them, with the same key.
 */
export async function keyedWriters(
  url: string,
  token: string,
  lanes: number,
): Promise<KeyedWriters> {
  const acknowledged: Acknowledged[] = [];
  const inDoubt = new Set<Write>();
  const faults: string[] = [];
  let isOver = false;

  const send = async ({ kind, key, mark }: Write, customerId: string) => {
    const body =
      kind === "customer"
        ? { name: mark }
        : { customer_id: customerId, title: mark, currency: "EUR" };
    const response = await fetch(`${url}/api/v1/${kind}s`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${token}`,
        "Content-Type": "application/json",
        "Idempotency-Key": key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, text: await response.text() };
  };

  const first = { kind: "customer", key: randomUUID(), mark: "chaos customer" } as const;
  const { id: customerId } = createdSchema.parse(JSON.parse((await send(first, "")).text));

  /** Whether it is settled; otherwise it is in doubt. */
  const write = async (wanted: Write): Promise<boolean> => {
    const answer = await send(wanted, customerId).catch(() => null);
    if (!answer || answer.status >= 500) return false;
    if (answer.status === 201) {
      acknowledged.push({ ...wanted, ...createdSchema.parse(JSON.parse(answer.text)) });
      return true;
    }
    const { code } = problemSchema.parse(JSON.parse(answer.text));
    if (code === "idempotency_in_progress") return false;
    // It was carried out, and its server died before it could say so.
    if (code === "idempotency_answer_lost") return true;
    faults.push(`${wanted.mark} was answered ${answer.status} ${code}.`);
    return true;
  };

  const retries: Promise<void>[] = [];
  /** Only once while the load goes on, then by settle(): requests that wait for a claim to end keep the server busy. */
  const retry = async (wanted: Write) => {
    await sleep(retryMs);
    if (!isOver && (await write(wanted))) inDoubt.delete(wanted);
  };
  const lane = async (index: number) => {
    for (let turn = 0; !isOver; turn++) {
      const kind = turn % 3 === 0 ? "quote" : "customer";
      const wanted = { kind, key: randomUUID(), mark: `chaos ${index}-${turn}` } as const;
      if (await write(wanted)) continue;
      inDoubt.add(wanted);
      retries.push(retry(wanted));
      await sleep(pauseMs);
    }
  };
  const running = Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  return {
    acknowledged,
    inDoubt,
    faults,
    async stop() {
      isOver = true;
      await running;
      await Promise.all(retries);
    },
    async settle() {
      const asked = [...inDoubt];
      // All at once would wait for each other longer than a client is patient.
      await concurrently(asked.length, lanes, async (turn) => {
        const wanted = asked[turn];
        if (wanted && !(await write(wanted))) faults.push(`${wanted.mark} was never answered.`);
      });
    },
  };
}
