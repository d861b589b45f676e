import { test as base } from "@playwright/test";
import { type AppRoute, appRoutes, fillPath } from "./routes";
import { aScene, type Scene } from "./scene";
import { type Answer, send } from "./send";
import { startServer } from "./server";

/** What reaches a server from its TLS proxy. */
export const host = { Host: "localhost" };

/** A server as it stands behind a TLS proxy: its APP_URL is https, and what reaches it is plain. */
export interface ServerBehindTls {
  readonly url: string;
  readonly dataDir: string;
  readonly scene: Scene;
  /** The headers of the scene's owner. */
  readonly asOwner: Readonly<Record<string, string>>;
  /** Every address there is, with the kind of its file. */
  readonly addresses: readonly AppRoute[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** Tests that share a server behind TLS with all others of their worker. */
export const test = base.extend<object, { server: ServerBehindTls }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const server = await startServer({ env: { APP_URL: "https://localhost" } });
      const scene = await aScene(server.url);
      await use({
        url: server.url,
        dataDir: server.dataDir,
        scene,
        asOwner: { Cookie: `__Host-session=${scene.token}` },
        addresses: appRoutes().map(({ kind, path }) => ({
          kind,
          path: fillPath(path, scene.params),
        })),
        get: (path, headers = {}) => send(server.url, path, { headers: { ...host, ...headers } }),
      });
      await server.stop();
      server.removeData();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});
