import { z } from "zod";
import { roleNames, roles } from "@/lib/access/roles";
import { dayInApp } from "@/lib/dates";
import { kind } from "./kind";
import { quoteKinds } from "./quote-kinds";

const nothing = z.strictObject({});
const role = z.strictObject({ role: z.enum(roles) });

/** Every notice: what it carries, who gets it, and its words in the app and by mail. */
export const noticeKinds = {
  "member.joined": kind({
    data: role,
    audience: "owners, admins and whoever invited",
    isInApp: true,
    words: ({ role }, { person, organization }) => ({
      title: `${person} joined ${organization}`,
      text: `${person} accepted the invitation to ${organization}, with the role ${roleNames[role]}.`,
      path: "/team",
    }),
    gathered: (count, organization) => `${count} people joined ${organization}`,
  }),
  "member.role_changed": kind({
    data: role,
    audience: "the member",
    isInApp: true,
    words: ({ role }, { person, organization }) => ({
      title: `Your role in ${organization} is now ${roleNames[role]}`,
      text: `${person} changed your role in ${organization} to ${roleNames[role]}. It holds already.`,
      path: "/team",
    }),
  }),
  "member.removed": kind({
    data: nothing,
    audience: "the former member",
    isInApp: false,
    words: (_, { person, organization }) => ({
      title: `You are no longer a member of ${organization}`,
      text: `${person} removed you from ${organization}. Your Mercura account and your other organizations stay as they are.`,
      path: "",
    }),
  }),
  "member.suspended": kind({
    data: nothing,
    audience: "the member",
    isInApp: false,
    words: (_, { person, organization }) => ({
      title: `Your access to ${organization} is suspended`,
      text: `${person} suspended your access to ${organization}. An admin there can give it back.`,
      path: "",
    }),
  }),
  "member.reactivated": kind({
    data: nothing,
    audience: "the member",
    isInApp: true,
    words: (_, { person, organization }) => ({
      title: `You have access to ${organization} again`,
      text: `${person} gave you back your access to ${organization}.`,
      path: "",
    }),
  }),
  "seats.nearly_full": kind({
    data: z.strictObject({ used: z.int(), seats: z.int() }),
    audience: "owners and admins",
    isInApp: true,
    words: ({ used, seats }, { organization }) => ({
      title: `${organization} uses ${used} of ${seats} seats`,
      text: `Members and open invitations take ${used} of the ${seats} seats of ${organization}. Once all are taken, nobody else can be invited.`,
      path: "/team",
    }),
  }),
  "trial.ending": kind({
    data: z.strictObject({ trialEndsAt: z.iso.datetime() }),
    audience: "owners",
    isInApp: true,
    words: ({ trialEndsAt }, { organization, locale }) => ({
      title: `The trial of ${organization} ends soon`,
      text: `The trial ends on ${dayInApp(trialEndsAt, locale)}. After that ${organization} can only be read and exported, until you choose a plan.`,
      path: "/billing",
    }),
  }),
  "payment.failed": kind({
    data: z.strictObject({ invoiceId: z.string().max(255) }),
    audience: "owners",
    isInApp: true,
    words: (_, { organization }) => ({
      title: `A payment for ${organization} failed`,
      text: `The last payment for ${organization} did not go through. Check the means of payment.`,
      path: "/billing",
    }),
  }),
  "export.ready": kind({
    data: z.strictObject({ exportId: z.uuid() }),
    audience: "the owner who asked for it",
    isInApp: true,
    words: (_, { organization }) => ({
      title: `The export of ${organization} is ready`,
      text: `All that ${organization} has in Mercura is in one zip. Download it within 7 days.`,
      path: "/settings/export",
    }),
  }),
  "export.failed": kind({
    data: z.strictObject({ exportId: z.uuid() }),
    audience: "the owner who asked for it",
    isInApp: true,
    words: (_, { organization }) => ({
      title: `The export of ${organization} did not work`,
      text: "Something went wrong on our side, and no zip was made. It was logged; ask for it again.",
      path: "/settings/export",
    }),
  }),
  "ownership.accepted": kind({
    data: nothing,
    audience: "whoever offered it",
    isInApp: true,
    words: (_, { person, organization }) => ({
      title: `${person} is an owner of ${organization} now`,
      text: `${person} took the ownership of ${organization} that you offered. You are an admin there from now on.`,
      path: "/team",
    }),
  }),
  "ownership.declined": kind({
    data: nothing,
    audience: "whoever offered it",
    isInApp: true,
    words: (_, { person, organization }) => ({
      title: `${person} declined the ownership of ${organization}`,
      text: `${person} does not want to take ${organization} over. You are its owner as before.`,
      path: "/team/ownership",
    }),
  }),
  "webhook.disabled": kind({
    data: z.strictObject({ webhookId: z.uuid(), url: z.string() }),
    audience: "owners and admins",
    isInApp: true,
    words: ({ webhookId, url }, { organization }) => ({
      title: "A webhook does not answer",
      text: `${url} failed 20 times in a row, so ${organization} does not tell it anything any more. Mend it, then enable it again.`,
      path: `/settings/webhooks/${webhookId}`,
    }),
  }),
  "document.infected": kind({
    data: z.strictObject({ documentId: z.uuid(), name: z.string(), finding: z.string() }),
    audience: "owners, admins and whoever uploaded it",
    isInApp: true,
    words: ({ documentId, name, finding }, { organization }) => ({
      title: `The virus scanner stopped “${name}”`,
      text: `The scanner found ${finding} in “${name}”, a document of ${organization}. It stays in quarantine: nobody can download it. Delete it, or upload a clean version.`,
      path: `/documents/${documentId}`,
    }),
  }),
  ...quoteKinds,
};

export type NoticeKindName = keyof typeof noticeKinds;
export type NoticeData<Name extends NoticeKindName> = z.input<(typeof noticeKinds)[Name]["data"]>;

/** Whether `value` is a kind of notice. */
export function isNoticeKind(value: string): value is NoticeKindName {
  return Object.hasOwn(noticeKinds, value);
}

/** The kinds that the app lists and counts. */
export const kindsInApp = Object.entries(noticeKinds)
  .filter(([, { isInApp }]) => isInApp)
  .map(([name]) => name);
