"use server";

import { nothing } from "@/lib/fields";
import { personAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { revokeOtherSessions } from "@/lib/sessions/revoke-other-sessions";
import { revokeSession } from "@/lib/sessions/revoke-session";
import { sessionIdSchema } from "@/lib/sessions/schema";

export const revokeSessionAction = personAction(sessionIdSchema, revokeSession, stay);
export const revokeOtherSessionsAction = personAction(nothing, revokeOtherSessions, stay);
