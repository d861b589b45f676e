import type { Metadata } from "next";
import { headers } from "next/headers";
import { ResetPasswordForm } from "@/components/auth/reset-password-form";
import { CentredBox } from "@/components/navigation/centred-box";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { checkResetLink } from "@/lib/account/check-reset-link";
import { linkToken } from "@/lib/account/schema";
import { requestOrigin } from "@/lib/http/request-origin";
import { resetPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Set a new password", robots: { index: false } };

interface ResetPasswordPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function ResetPasswordPage({ searchParams }: ResetPasswordPageProps) {
  const token = linkToken.safeParse((await searchParams).token);
  const isDead = !token.success || (await isDeadLink(token.data));
  if (isDead)
    return (
      <CentredBox title="This link does not work any more" footnote={<BackToLogIn />}>
        <AskAgain />
      </CentredBox>
    );
  return (
    <CentredBox
      title="Set a new password"
      intro="You will be logged out everywhere, and log in with the new one."
      footnote={<BackToLogIn />}
    >
      <ResetPasswordForm
        action={resetPasswordAction.bind(null, "")}
        token={token.data}
        deadLink={
          <div role="alert" className="grid gap-4">
            <Notice tone="bad">This link does not work any more.</Notice>
            <AskAgain />
          </div>
        }
      />
    </CentredBox>
  );
}

// After too many tries the form says so itself: it has the words and the wait.
async function isDeadLink(token: string): Promise<boolean> {
  const checked = await checkResetLink(requestOrigin(await headers(), "browser"), { token });
  return !checked.ok && checked.code === "token_invalid";
}

function AskAgain() {
  return (
    <div className="grid gap-4">
      <p className="text-pretty text-ink-2">
        A link works once, for 30 minutes, and asking again replaces the ones before. Check that
        this is the newest and complete, or ask for another.
      </p>
      <ButtonLink href="/forgot-password" variant="primary" wide>
        Ask for a new link
      </ButtonLink>
    </div>
  );
}

function BackToLogIn() {
  return <TextLink href="/login">Back to the log-in</TextLink>;
}
