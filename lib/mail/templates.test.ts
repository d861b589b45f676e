import { expect, test } from "vitest";
import InvitationEmail from "@/emails/invitation";
import OwnershipOffer from "@/emails/ownership-offer";
import VerifyEmail from "@/emails/verify-email";
import WelcomeEmail from "@/emails/welcome";
import { accentColors } from "@/lib/organizations/accent-color";
import { mailSchema } from "./mail";
import {
  invitationMail,
  ownershipOfferMail,
  quoteMail,
  verifyEmailMail,
  welcomeMail,
} from "./templates";

const hostile = `Ann\r\nBcc: x@example.com <img src=x onerror=alert(1)> {{7*7}} \u202e"&'`;

test("a mail says the same in HTML and in plain text, with its link in both", async () => {
  const props = InvitationEmail.PreviewProps;
  const { html, text, subject } = await invitationMail(props);
  expect(subject).toBe("Ingrid Lund invites you to Nordwerk Tools");
  expect(html).toContain(`href="${props.acceptUrl}"`);
  expect(text).toContain(props.acceptUrl);
  expect(text).toContain(
    "as Manager. You will see all customers and quotes and approve discounts.",
  );
  expect(text).toContain(`ends on ${props.expiresOn}`);
  expect(text).toContain("If you did not expect this");
});

test("an invitation wears the organization's colour in both themes, and Mercura's own without one", async () => {
  const props = InvitationEmail.PreviewProps;
  const accent = accentColors("#8a1538");
  const { html } = await invitationMail({ ...props, accent });
  expect(html).toContain(`background-color:${accent.light.accent}`);
  expect(html).toContain(`background-color: ${accent.dark.accent} !important`);
  const own = await invitationMail(props);
  expect(own.html).toContain("background-color:#00797e");
  expect(own.html).not.toContain(accent.light.accent);
});

test("people's words are text in every mail, never markup and never a header", async () => {
  const mails = await Promise.all([
    invitationMail({
      ...InvitationEmail.PreviewProps,
      organizationName: hostile,
      inviterName: hostile,
    }),
    welcomeMail({ ...WelcomeEmail.PreviewProps, organizationName: hostile, name: hostile }),
    verifyEmailMail({ ...VerifyEmail.PreviewProps, name: hostile }),
    ownershipOfferMail({
      ...OwnershipOffer.PreviewProps,
      organizationName: hostile,
      ownerName: hostile,
    }),
  ]);
  for (const mail of mails) {
    expect(mail.html).not.toContain("<img");
    expect(mail.html).toContain("&lt;img src=x onerror=alert(1)&gt; {{7*7}}");
    const to = { name: null, address: "a@example.com" };
    expect(mailSchema.safeParse({ ...mail, to, idempotencyKey: "1" }).success).toBe(true);
  }
});

test("a mail loads nothing from anywhere", async () => {
  const { html } = await welcomeMail(WelcomeEmail.PreviewProps);
  expect(html).not.toMatch(/<(img|script|link|iframe)\b|url\(|@import/i);
});

test("long names are cut in the subject, between characters", async () => {
  const family = "👨‍👩‍👧‍👦";
  const { subject } = await invitationMail({
    ...InvitationEmail.PreviewProps,
    organizationName: family.repeat(60),
    inviterName: null,
  });
  expect(subject).toBe(`You are invited to ${family.repeat(39)}…`);
});

test("whoever confirmed the address before the welcome left is not asked again", async () => {
  const { text } = await welcomeMail({ ...WelcomeEmail.PreviewProps, verifyUrl: null });
  expect(text).not.toContain("onfirm");
  expect(text).toContain("Open Nordwerk Tools http://localhost:3000/o/nordwerk-tools");
});

test("a quote's mail speaks the language of the quote", async () => {
  const { subject, html, text } = await quoteMail({
    locale: "de-CH",
    organizationName: "Nordwerk Tools",
    senderName: "Ingrid Lund",
    quoteName: "Angebot 41",
    title: "Hallenausbau",
    total: "CHF 12’480.00",
    validUntil: "30. November 2026",
    message: "",
    isReminder: false,
    quoteUrl: "https://mercura.example/q/token",
  });
  expect(subject).toBe("Angebot 41 von Nordwerk Tools");
  expect(html).toContain('lang="de-CH"');
  expect(text).toContain(
    "Ingrid Lund (Nordwerk Tools) sendet Ihnen ein Angebot über CHF 12’480.00.",
  );
  expect(text).toContain("Gültig bis 30. November 2026");
  // The buyer knows the company that offers it, and nothing of Mercura.
  expect(html.replaceAll("mercura.example", "")).not.toContain("Mercura");
  expect(text).not.toMatch(/quote|your|address/i);
});
