import { bulkChangeSchema } from "@/lib/customers/bulk-schema";
import { changeMany } from "@/lib/customers/change-many";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(bulkChangeSchema, changeMany, { status: 201 });
