import { linkedFile } from "@/lib/http/files/browser-route";
import { readSharedPdf } from "@/lib/quotes/pdf/read-pdf";
import { quoteTokenSchema } from "@/lib/quotes/schema";

export const GET = linkedFile("application/pdf", quoteTokenSchema, readSharedPdf);
