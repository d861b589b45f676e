import type { Metadata } from "next";
import { MailedLinkForm } from "@/components/auth/mailed-link-form";
import { CentredBox } from "@/components/navigation/centred-box";
import { IncompleteLink } from "@/components/navigation/incomplete-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { linkToken } from "@/lib/account/schema";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { confirmEmailChangeAction } from "./actions";

export const metadata: Metadata = { title: "Confirm your new e-mail", robots: { index: false } };

interface ConfirmEmailPageProps {
  searchParams: Promise<{ token?: string | string[]; done?: string | string[] }>;
}

// Opening the link only shows a button: mail scanners open links too, and would use it up.
export default async function ConfirmEmailPage({ searchParams }: ConfirmEmailPageProps) {
  const { token: given, done } = await searchParams;
  const session = await currentSession();
  const wayOn = session
    ? { href: "/account", label: "Go on" }
    : { href: "/login", label: "Log in" };
  if (done)
    return (
      <CentredBox
        title="Your e-mail is changed"
        intro="You log in with the new one from now on. Every other device was logged out."
      >
        <ButtonLink href={wayOn.href} variant="primary" wide>
          {wayOn.label}
        </ButtonLink>
      </CentredBox>
    );
  const token = linkToken.safeParse(given);
  if (!token.success) return <IncompleteLink />;
  return (
    <CentredBox
      title="Confirm your new e-mail"
      intro="With one click you log in with this address from now on, and every other device is logged out."
    >
      <MailedLinkForm
        action={confirmEmailChangeAction.bind(null, "")}
        token={token.data}
        label="Confirm my new e-mail"
        deadLink={
          <div className="grid gap-4">
            <Notice tone="bad" title="This link does not work any more.">
              It works once, for 30 minutes, and the newest only. Ask for another one in your
              account.
            </Notice>
            <ButtonLink href="/account" wide>
              To your account
            </ButtonLink>
          </div>
        }
      />
    </CentredBox>
  );
}
