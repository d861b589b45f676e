import "server-only";
import { log } from "@/lib/log";
import { startServices } from "./start-services";

/** Runs the queue's jobs, and nothing else, until the process is told to end ("npm run worker"). */
export async function runWorker(): Promise<void> {
  await startServices({ isWorker: true });
  log.info("The worker runs jobs.");
}
