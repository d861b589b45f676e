import { memberRoute } from "@/lib/http/api-route";
import { listMembers } from "@/lib/members/list-members";
import { listMembersSchema } from "@/lib/members/schema";

export const GET = memberRoute(listMembersSchema, listMembers);
