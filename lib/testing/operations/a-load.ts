import { httpClient } from "../../../bench/http-client";

export interface Load {
  /** How many requests were answered as they should be. */
  count(): number;
  /** Those that were not, a sentence each. */
  readonly failures: readonly string[];
  stop(): Promise<void>;
}

const pauseMs = 20;

/** Clients that ask for a page, read a list and write a record in turn, each on one connection that it keeps, until stopped. */
export function aLoad(url: string, tokens: readonly string[]): Load {
  const client = httpClient(url);
  const failures: string[] = [];
  let count = 0;
  let isOver = false;
  const lane = async (token: string, index: number) => {
    for (let turn = 0; !isOver; turn++) {
      const name = `Customer ${index}-${turn}`;
      const calls = [
        ["/login", { method: "GET" }, 200],
        ["/api/v1/customers", { method: "GET", token }, 200],
        ["/api/v1/customers", { method: "POST", token, body: { name } }, 201],
      ] as const;
      for (const [path, call, expected] of calls) {
        const outcome = await client.call(path, call).then(
          ({ status, text }) =>
            status === expected ? null : `answered ${status}: ${text.slice(0, 200)}`,
          (error: unknown) => `failed: ${String(error)}`,
        );
        if (outcome) failures.push(`${call.method} ${path} ${outcome}`);
        else count += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  const lanes = Promise.all(tokens.map(lane));
  return {
    count: () => count,
    failures,
    async stop() {
      isOver = true;
      await lanes;
      client.close();
    },
  };
}
