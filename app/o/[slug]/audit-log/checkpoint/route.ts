import { checkpointFile } from "@/lib/audit-log/take-checkpoint";
import { nothing } from "@/lib/fields";
import { memberFile } from "@/lib/http/files/browser-route";

export const GET = memberFile("application/json", nothing, checkpointFile);
