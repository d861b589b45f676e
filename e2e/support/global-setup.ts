import { startServer } from "./server";

/** One production server with a database of its own for all specs. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer({ port: Number(process.env.E2E_PORT) });
  return async () => {
    await server.stop();
    server.removeData();
  };
}
