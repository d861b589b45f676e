import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { listMembers } from "@/lib/members/list-members";

export const GET = memberRoute(nothing, listMembers);
