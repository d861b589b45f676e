import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { CentredBox } from "@/components/navigation/centred-box";
import { IncompleteLink } from "@/components/navigation/incomplete-link";
import { ButtonLink } from "@/components/ui/button-link";
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
      <ActionButton wide action={verifyEmailAction.bind(null, "")} fields={{ token }}>
        Verify my e-mail
      </ActionButton>
    </CentredBox>
  );
}
