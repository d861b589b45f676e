import { listDuplicates } from "@/lib/customers/list-duplicates";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(nothing, listDuplicates);
