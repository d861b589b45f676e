import { takeCheckpoint } from "@/lib/audit-log/take-checkpoint";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(nothing, takeCheckpoint);
