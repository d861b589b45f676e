import "server-only";
import ActivationEmail, { type ActivationEmailProps } from "@/emails/activation";
import ChangeEmail, { type ChangeEmailProps } from "@/emails/change-email";
import InvitationEmail, { type InvitationEmailProps } from "@/emails/invitation";
import NoticeEmail, { type NoticeEmailProps } from "@/emails/notice";
import OwnershipOffer, { type OwnershipOfferProps } from "@/emails/ownership-offer";
import QuoteEmail from "@/emails/quote";
import ResetPasswordEmail, { type ResetPasswordEmailProps } from "@/emails/reset-password";
import SecurityNotice, { type SecurityNoticeProps } from "@/emails/security-notice";
import VerifyEmail, { type VerifyEmailProps } from "@/emails/verify-email";
import WelcomeEmail, { type WelcomeEmailProps } from "@/emails/welcome";
import { oneLine } from "@/lib/one-line";
import type { MailContent } from "./mail";
import { mailContent } from "./mail-content";
import { type QuoteMailProps, quoteMailSubject, quoteMailWords } from "./quote-mail";

/** Room for a name in a subject, in characters: a phone shows about twice that of the whole line. */
const nameLength = 40;

/** Room for a subject that names people and organizations, in characters. */
const subjectLength = 120;

/** The mail that carries an invitation's link. */
export function invitationMail(props: InvitationEmailProps): Promise<MailContent> {
  const organization = oneLine(props.organizationName, nameLength);
  const subject = props.inviterName
    ? `${oneLine(props.inviterName, nameLength)} invites you to ${organization}`
    : `You are invited to ${organization}`;
  return mailContent(subject, <InvitationEmail {...props} />);
}

/** The mail that brings a quote to its buyer, or reminds them of it, in the quote's language. */
export function quoteMail(props: QuoteMailProps): Promise<MailContent> {
  const subject = quoteMailSubject(props, oneLine(props.organizationName, nameLength));
  return mailContent(subject, <QuoteEmail {...quoteMailWords(props)} />);
}

/** The mail after sign-up, with the link that verifies the address. */
export function welcomeMail(props: WelcomeEmailProps): Promise<MailContent> {
  const subject = `Welcome to Mercura: ${oneLine(props.organizationName, nameLength)} is ready`;
  return mailContent(subject, <WelcomeEmail {...props} />);
}

/** The mail with nothing but the link that verifies an address. */
export function verifyEmailMail(props: VerifyEmailProps): Promise<MailContent> {
  return mailContent("Verify your e-mail for Mercura", <VerifyEmail {...props} />);
}

/** The mail that opens an account which was made for somebody's seat. */
export function activationMail(props: ActivationEmailProps): Promise<MailContent> {
  const organization = oneLine(props.organizationName, nameLength);
  return mailContent(`${organization} has made you an account`, <ActivationEmail {...props} />);
}

/** The mail with the link that sets a new password. */
export function resetPasswordMail(props: ResetPasswordEmailProps): Promise<MailContent> {
  return mailContent("Set a new password for Mercura", <ResetPasswordEmail {...props} />);
}

/** The mail to a new address, with the link that confirms it. */
export function changeEmailMail(props: ChangeEmailProps): Promise<MailContent> {
  return mailContent("Confirm your new e-mail for Mercura", <ChangeEmail {...props} />);
}

/** A mail that tells what happened to an account. Its title is the subject. */
export function securityNoticeMail(props: SecurityNoticeProps): Promise<MailContent> {
  return mailContent(props.title, <SecurityNotice {...props} />);
}

/** The mail that asks a member to take an organization over. */
export function ownershipOfferMail(props: OwnershipOfferProps): Promise<MailContent> {
  const owner = oneLine(props.ownerName, nameLength);
  const organization = oneLine(props.organizationName, nameLength);
  return mailContent(
    `${owner} offers you the ownership of ${organization}`,
    <OwnershipOffer {...props} />,
  );
}

/** A mail that tells what happened in an organization. Its title is the subject. */
export function noticeMail(props: NoticeEmailProps): Promise<MailContent> {
  return mailContent(oneLine(props.title, subjectLength), <NoticeEmail {...props} />);
}
