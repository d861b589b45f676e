import type { Metadata } from "next";
import { CentredBox } from "@/components/navigation/centred-box";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { findSignInProvider } from "@/lib/http/sign-in/sign-in-providers";
import { problems } from "@/lib/problems";
import { signInFailure } from "@/lib/sessions/sign-in-failure";

export const metadata: Metadata = { title: "Sign-in did not work", robots: { index: false } };

interface FailedSignInPageProps {
  searchParams: Promise<{ error?: string | string[]; provider?: string | string[] }>;
}

/** Why a sign-in failed, and what to do. Our own failures and next-auth's end here, whether or not somebody is logged in. */
export default async function FailedSignInPage({ searchParams }: FailedSignInPageProps) {
  const { error, provider } = await searchParams;
  const code = signInFailure(error);
  const isLoggedIn = (await currentSession()) !== null;
  if (code === "identity_unknown") return <UnknownIdentity name={nameOf(provider)} />;
  return (
    <CentredBox title="The sign-in did not work" intro={problems[code].message}>
      {isLoggedIn ? (
        <ButtonLink href="/account/security/sign-ins" variant="primary" wide>
          Back to your connected sign-ins
        </ButtonLink>
      ) : (
        <ButtonLink href="/login" variant="primary" wide>
          Back to the log-in
        </ButtonLink>
      )}
    </CentredBox>
  );
}

function UnknownIdentity({ name }: { name: string }) {
  return (
    <CentredBox
      title={`${name} is not connected yet`}
      intro={`No account here is connected with your sign-in at ${name}. Nothing was created.`}
      footnote={
        <>
          No account yet? <TextLink href="/signup">Sign your company up</TextLink>, or open the
          invitation that you were mailed.
        </>
      }
    >
      <p className="mb-4 text-pretty">
        You have an account? Log in with your password, then connect {name} under Account ›
        Security.
      </p>
      <ButtonLink href="/login?next=/account/security/sign-ins" variant="primary" wide>
        Log in with your password
      </ButtonLink>
    </CentredBox>
  );
}

function nameOf(id: string | string[] | undefined): string {
  return findSignInProvider(typeof id === "string" ? id : undefined)?.name ?? "This sign-in";
}
