import { memberDownload } from "@/lib/http/files/member-download";
import { exportQuotes } from "@/lib/quotes/list/export-quotes";
import { quoteFilterSchema } from "@/lib/quotes/schema";

export const POST = memberDownload(quoteFilterSchema, exportQuotes, "quotes");
