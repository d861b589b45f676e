import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { CentredBox } from "@/components/navigation/centred-box";
import { regionChoices } from "@/components/settings/choices";
import { TextLink } from "@/components/ui/text-link";
import { env } from "@/lib/env";
import { suggestedRegion } from "@/lib/http/pages/suggested-region";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { isCharged } from "@/lib/organizations/is-charged";
import { trialDays, trialSeats } from "@/lib/organizations/trial";
import { signUpAction } from "./actions";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  if (await currentSession()) redirect("/organizations");
  return (
    <CentredBox
      title="Sign your company up"
      intro={
        isCharged()
          ? `${trialDays} days to try everything with ${trialSeats} people. No card.`
          : "A workspace for your team, on this server and free of charge."
      }
      footnote={
        <>
          Already have an account? <TextLink href="/login">Log in</TextLink>
        </>
      }
    >
      <SignUpForm
        action={signUpAction.bind(null, "")}
        region={regionChoices(await suggestedRegion())}
        addressPrefix={`${new URL(env.APP_URL).host}/o/`}
      />
    </CentredBox>
  );
}
