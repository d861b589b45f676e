import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { flag, line, recordId } from "@/lib/fields";
import { listSchema } from "@/lib/paging";
import { newPassword } from "@/lib/passwords/schema";
import { emailAddress } from "@/lib/users/email";
import { longestListText } from "./bulk/longest-list";

export const inviteMemberSchema = z.strictObject({
  email: emailAddress,
  role: z.enum(roles, "Choose a role."),
  sendEmail: flag.default(true),
});

export const assignSeatSchema = z.strictObject({
  email: emailAddress,
  name: line(100, "Enter a name."),
  role: z.enum(roles, "Choose a role."),
});

/** The most people that one call takes. */
export const longestList = 100;

/** One of many, as somebody wrote it. What is wrong with a line is its own verdict, and stops no other. */
const listedPerson = z.strictObject({
  email: z.string().max(500),
  role: z.string().max(100).optional(),
  name: z.string().max(500).optional(),
});
const people = z
  .array(listedPerson)
  .min(1, "Name at least one person.")
  .max(longestList, `Name at most ${longestList} people.`);

export const inviteManySchema = z.strictObject({
  invitations: people,
  sendEmail: flag.default(true),
});

export const assignManySchema = z.strictObject({ seats: people });

/** A list as it was pasted, or the text of a CSV file. `role` is for people whom the list names none for. */
export const inviteListSchema = z.strictObject({
  list: z
    .string("Paste a list.")
    .max(longestListText, "This list is too long.")
    .trim()
    .min(1, "Paste a list."),
  role: z.enum(roles, "Choose a role."),
  createAccounts: flag.default(false),
});

export const memberOfSeatSchema = z.strictObject({ userId: recordId });

export const listInvitationsSchema = listSchema("invitations", {});
export const listUnopenedAccountsSchema = listSchema("unopened_accounts", {});
export const listOwnInvitationsSchema = listSchema("own_invitations", {});

export const invitationIdSchema = z.strictObject({ invitationId: recordId });

/** The token of an invitation's link, unchecked; looking it up tells what it opens. */
const invitationTokenField = z
  .string("The link is not complete.")
  .min(1, "The link is not complete.")
  .max(200);

/** What a new person fills in; somebody who has an account, or is logged in, only needs the token. */
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

export const declineInvitationSchema = z.strictObject({ token: invitationTokenField });

export type ListInvitations = z.output<typeof listInvitationsSchema>;
export type AssignSeat = z.output<typeof assignSeatSchema>;
export type ListedPerson = z.output<typeof listedPerson>;
export type InviteMember = z.output<typeof inviteMemberSchema>;
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;
