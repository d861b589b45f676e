import { closeOwnerDatabase } from "../database/owner-database";

/**
 * Ends what a test file leaves connected, after its last test. It does not import what opens the app's pools, which many files
 * never load.
 */
export async function endConnections(): Promise<void> {
  await globalThis.mercuraConnections?.close();
  globalThis.mercuraConnections = undefined;
  await closeOwnerDatabase();
}
