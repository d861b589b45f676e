import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LogInForm } from "@/components/auth/log-in-form";
import { SignInButtons } from "@/components/auth/sign-in-buttons";
import { CentredBox } from "@/components/navigation/centred-box";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { localPath } from "@/lib/http/sign-in/local-path";
import { signInProviders } from "@/lib/http/sign-in/sign-in-providers";
import { homeOf } from "@/lib/sessions/home-of";
import { logInAction, signInWithAction } from "./actions";

export const metadata: Metadata = { title: "Log in" };

interface LogInPageProps {
  searchParams: Promise<{
    next?: string | string[];
    email?: string | string[];
    reset?: string | string[];
    /** From next-auth, which sends some of its failures here. */
    error?: string | string[];
  }>;
}

export default async function LogInPage({ searchParams }: LogInPageProps) {
  const { next, email, reset, error } = await searchParams;
  if (typeof error === "string")
    redirect(`/login/failed?${new URLSearchParams({ error: error.slice(0, 40) })}`);
  const session = await currentSession();
  if (session) redirect(localPath(next, homeOf(session)));
  return (
    <CentredBox
      title="Log in"
      footnote={
        <>
          No account yet? <TextLink href="/signup">Sign your company up</TextLink>, or ask your
          admin for an invitation.
        </>
      }
    >
      <div className="grid gap-4">
        {reset ? (
          <Notice tone="good" role="status">
            Your password is set. Log in with it.
          </Notice>
        ) : null}
        <LogInForm
          action={logInAction.bind(null, localPath(next, "/"))}
          email={typeof email === "string" ? email.slice(0, 254) : undefined}
        />
        <SignInButtons
          providers={signInProviders().map(({ id, name }) => ({ id, name }))}
          action={signInWithAction.bind(null, "")}
          next={localPath(next, "/")}
        />
      </div>
    </CentredBox>
  );
}
