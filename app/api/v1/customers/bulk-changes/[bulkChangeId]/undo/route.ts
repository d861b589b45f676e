import { bulkChangeIdSchema } from "@/lib/customers/bulk-schema";
import { undoBulkChange } from "@/lib/customers/undo-bulk-change";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(bulkChangeIdSchema, undoBulkChange);
