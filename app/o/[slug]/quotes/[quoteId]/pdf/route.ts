import { memberFile } from "@/lib/http/files/browser-route";
import { readPdf } from "@/lib/quotes/pdf/read-pdf";
import { quoteIdSchema } from "@/lib/quotes/schema";

export const GET = memberFile("application/pdf", quoteIdSchema, readPdf);
