import { withCrossSiteGuard } from "@/lib/http/cross-site";
import { handlers } from "@/lib/http/sign-in/next-auth";

export const { GET } = handlers;
export const POST = withCrossSiteGuard(handlers.POST);
