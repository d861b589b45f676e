import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { CentredBox } from "@/components/navigation/centred-box";
import { TextLink } from "@/components/ui/text-link";
import { env } from "@/lib/env";
import { currentSession } from "@/lib/http/current-session";
import { signUpAction } from "./actions";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  if (await currentSession()) redirect("/organizations");
  return (
    <CentredBox
      title="Sign your company up"
      intro="14 days to try everything with five people. No card."
      footnote={
        <>
          Already have an account? <TextLink href="/login">Log in</TextLink>
        </>
      }
    >
      <SignUpForm
        action={signUpAction.bind(null, "")}
        addressPrefix={`${new URL(env.APP_URL).host}/o/`}
      />
    </CentredBox>
  );
}
