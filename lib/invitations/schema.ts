import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { flag, line, recordId } from "@/lib/fields";
import { newPassword } from "@/lib/passwords/schema";
import { emailAddress } from "@/lib/users/email";

export const inviteMemberSchema = z.strictObject({
  email: emailAddress,
  role: z.enum(roles, "Choose a role."),
  sendEmail: flag.default(true),
});

export const invitationIdSchema = z.strictObject({ invitationId: recordId });

/** The token of an invitation's link, as it came; what it opens is looked up. */
const invitationTokenField = z
  .string("The link is not complete.")
  .min(1, "The link is not complete.")
  .max(200);

/** What a new person fills in; somebody who has an account, or is logged in, needs the token alone. */
export const acceptInvitationSchema = z.strictObject({
  token: invitationTokenField,
  userName: line(100, "Enter your name.").optional(),
  password: newPassword.optional(),
});

export const joinAsNewPersonSchema = z.strictObject({
  token: invitationTokenField,
  userName: line(100, "Enter your name."),
  password: newPassword,
});

export const joinAsMyselfSchema = z.strictObject({ token: invitationTokenField });

export type InviteMember = z.output<typeof inviteMemberSchema>;
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;
