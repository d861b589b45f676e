import "server-only";
import { z } from "zod";
import { seal, unseal } from "@/lib/sealed";

const keptSchema = z.object({
  body: z.string(),
  contentType: z.string(),
  etag: z.string().nullable(),
});

/** An answer to be given again. */
export interface KeptAnswer extends z.infer<typeof keptSchema> {
  readonly status: number;
}

/** An answer as the database keeps it: encrypted, because it may hold a token that is shown only once. */
export function sealAnswer(claimId: string, { status: _, ...answer }: KeptAnswer): string {
  return seal("idempotency", claimId, JSON.stringify(answer));
}

/** The answer that a key's row holds, or null while there is none. */
export function readAnswer(row: {
  readonly id: string;
  readonly status: number | null;
  readonly sealedAnswer: string | null;
}): KeptAnswer | null {
  if (row.status === null || row.sealedAnswer === null) return null;
  const opened = unseal("idempotency", row.id, row.sealedAnswer);
  if (opened === null) throw new Error("A kept answer does not open: is SECRET_KEY another one?");
  return { status: row.status, ...keptSchema.parse(JSON.parse(opened)) };
}
