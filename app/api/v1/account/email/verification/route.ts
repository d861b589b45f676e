import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api-route";
import { resendVerification } from "@/lib/users/resend-verification";

export const POST = personRoute(nothing, resendVerification);
