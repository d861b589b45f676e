import { notFound } from "next/navigation";
import { findMail } from "@/lib/mail/mailbox/find-mail";
import { isOpenToThisRequest } from "../../is-open-to-this-request";

// A mail has inline styles, which no page of ours may have. In a frame of its own it may look as it likes, and do nothing but
// open its links.
const mailPolicy = [
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const mail = (await isOpenToThisRequest()) ? await findMail((await params).id) : null;
  if (!mail) notFound();
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": mailPolicy,
      "X-Frame-Options": "SAMEORIGIN",
      "Referrer-Policy": "no-referrer",
    },
  });
}
