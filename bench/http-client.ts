import { Agent, request } from "node:http";

interface Call {
  readonly method: string;
  readonly token?: string;
  readonly cookie?: string;
  readonly body?: object;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Calls over kept connections, with as little work of our own as possible. */
export function httpClient(baseUrl: string) {
  const agent = new Agent({ keepAlive: true });
  return {
    call: (path: string, { method, token, cookie, body }: Call) =>
      new Promise<Answer>((resolve, reject) => {
        const headers = {
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(cookie ? { Cookie: cookie } : {}),
          ...(body ? { "Content-Type": "application/json" } : {}),
        };
        const sent = request(`${baseUrl}${path}`, { agent, method, headers }, (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (chunk: string) => {
            text += chunk;
          });
          response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
          response.on("error", reject);
        });
        sent.on("error", reject);
        sent.end(body ? JSON.stringify(body) : undefined);
      }),
    close: () => agent.destroy(),
  };
}

export type HttpClient = ReturnType<typeof httpClient>;
