import { memberFile } from "@/lib/http/member-file";
import { readPdf } from "@/lib/quotes/read-pdf";
import { quoteIdSchema } from "@/lib/quotes/schema";
import { problem } from "@/lib/result";

export const GET = memberFile("application/pdf", async (actor, { quoteId }) => {
  const input = quoteIdSchema.safeParse({ quoteId });
  return input.success ? readPdf(actor, input.data) : problem("not_found");
});
