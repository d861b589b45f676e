import { problem } from "@/lib/result";

/** There is no such invitation to resend or revoke, usually because somebody else was faster. */
export const notOpen = {
  ...problem("not_found"),
  message:
    "This invitation is not open any more: it was accepted, declined or revoked. Load the page again to see how it stands.",
};
