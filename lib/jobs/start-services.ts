import "server-only";
import { ZodError, z } from "zod";
import { mailTransport } from "@/lib/mail/send-mail";
import { stopWithServer } from "./stop-with-server";
import { startWorker } from "./worker";

/**
 * Checks the settings and starts what runs beside the requests. A setting that is wrong or missing ends the process here, in
 * one sentence, not at the first request or mail that needs it.
 */
export function startServices(): void {
  try {
    // Asks for the first setting, with which all of them are parsed.
    mailTransport();
  } catch (error) {
    // Next itself would only log what is thrown here, and then serve every request an error.
    console.error(`Mercura can't start: ${reasonOf(error)}`);
    process.exit(1);
  }
  stopWithServer(startWorker());
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
