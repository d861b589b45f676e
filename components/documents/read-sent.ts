import { z } from "zod";

/** How an upload ended: where the document is, or what went wrong. */
export type Sent = { readonly href: string } | { readonly problem: string };

const doneSchema = z.object({ href: z.string() });
const problemSchema = z.object({ title: z.string() });

/** What the answer to an upload says, or null for what is no answer. */
export function readSent(answer: unknown): Sent | null {
  const done = doneSchema.safeParse(answer);
  if (done.success) return done.data;
  const failed = problemSchema.safeParse(answer);
  return failed.success ? { problem: failed.data.title } : null;
}
