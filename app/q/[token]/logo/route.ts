import { linkedFile } from "@/lib/http/files/browser-route";
import { readSharedLogo } from "@/lib/quotes/buyer/read-shared-logo";
import { quoteTokenSchema } from "@/lib/quotes/schema";

export const GET = linkedFile("image/png", quoteTokenSchema, readSharedLogo);
