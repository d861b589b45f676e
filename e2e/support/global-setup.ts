import { startServer } from "./server";

/** One production server with a database of its own for all specs. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer({ port: Number(process.env.E2E_PORT) });
  // Passed on to the workers, which inherit the environment.
  process.env.E2E_DATA_DIR = server.dataDir;
  return async () => {
    await server.stop();
    server.removeData();
  };
}
