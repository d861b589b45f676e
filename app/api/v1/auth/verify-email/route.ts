import { tokenSchema } from "@/lib/account/schema";
import { publicRoute } from "@/lib/http/api-route";
import { verifyEmail } from "@/lib/users/verify-email";

export const POST = publicRoute(tokenSchema, verifyEmail);
