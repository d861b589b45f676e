import type { Metadata } from "next";
import { resendVerificationAction } from "@/app/actions";
import { MailedLinkForm } from "@/components/auth/mailed-link-form";
import { ActionButton } from "@/components/form/action-button";
import { CentredBox } from "@/components/navigation/centred-box";
import { IncompleteLink } from "@/components/navigation/incomplete-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmailAddress } from "@/components/ui/email-address";
import { Notice } from "@/components/ui/notice";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { verifyEmailAction } from "./actions";

export const metadata: Metadata = { title: "Verify your e-mail", robots: { index: false } };

interface VerifyEmailPageProps {
  searchParams: Promise<{ token?: string | string[]; done?: string | string[] }>;
}

// Opening the link only shows a button: mail scanners open links too, and would use it up.
export default async function VerifyEmailPage({ searchParams }: VerifyEmailPageProps) {
  const { token, done } = await searchParams;
  if (done)
    return (
      <CentredBox
        title="Your e-mail is verified"
        intro="Thank you. You can close this page or go on working."
      >
        <ButtonLink href="/" variant="primary" wide>
          Go on
        </ButtonLink>
      </CentredBox>
    );
  if (typeof token !== "string") return <IncompleteLink />;
  return (
    <CentredBox title="Verify your e-mail" intro="One click tells us that this address is yours.">
      <MailedLinkForm
        action={verifyEmailAction.bind(null, "")}
        token={token}
        label="Verify my e-mail"
        deadLink={<DeadLink user={(await currentSession())?.user ?? null} />}
      />
    </CentredBox>
  );
}

interface DeadLinkProps {
  user: { readonly email: string; readonly isEmailVerified: boolean } | null;
}

/** Mostly the link was pressed before, and all is well. */
function DeadLink({ user }: DeadLinkProps) {
  if (user?.isEmailVerified)
    return (
      <div className="grid gap-4">
        <Notice tone="good">
          <EmailAddress address={user.email} /> is verified. There is nothing left to do.
        </Notice>
        <ButtonLink href="/" variant="primary" wide>
          Go on
        </ButtonLink>
      </div>
    );
  return (
    <div className="grid gap-4">
      <Notice tone="bad" title="This link does not work any more.">
        It works once, for 24 hours, and the newest only.
      </Notice>
      {user ? <SendAgain email={user.email} /> : <LogInFirst />}
    </div>
  );
}

function SendAgain({ email }: { email: string }) {
  return (
    <ActionButton
      wide
      action={resendVerificationAction.bind(null, "")}
      doneMessage={`Sent to ${email}.`}
    >
      Send a new link
    </ActionButton>
  );
}

function LogInFirst() {
  return (
    <>
      <p className="text-ink-2">
        If you have used it, your address is verified. If not, log in to send yourself a new one.
      </p>
      <ButtonLink href="/login" wide>
        Log in
      </ButtonLink>
    </>
  );
}
