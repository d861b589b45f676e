import type { Metadata } from "next";
import { headers } from "next/headers";
import { ActivateForm } from "@/components/auth/activate-form";
import { CentredBox } from "@/components/navigation/centred-box";
import { TextLink } from "@/components/ui/text-link";
import { findActivation } from "@/lib/account/find-activation";
import { linkToken } from "@/lib/account/schema";
import { requestOrigin } from "@/lib/http/request-origin";
import { problem } from "@/lib/result";
import { activateAccountAction } from "./actions";

export const metadata: Metadata = { title: "Open your account", robots: { index: false } };

interface ActivatePageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

const endings = {
  activation_not_found: {
    title: "This link leads nowhere",
    intro:
      "Check that it is complete. If you were sent more than one, open the newest: it replaces the others.",
  },
  activation_expired: {
    title: "This link has expired",
    intro: "Your seat is still yours. Ask your admin to send the link again.",
  },
  activation_used: {
    title: "This account is open already",
    intro: "The link works once. Log in with the password that you chose.",
  },
  activation_address_taken: {
    title: "You have another account",
    intro:
      "It has the same address, and you have proved that it is yours. Log in with it, and ask your admin to remove this account and invite you again.",
  },
  too_many_requests: {
    title: "Too many links were tried",
    intro: "Wait ten minutes, then open the link again.",
  },
} as const;

export default async function ActivatePage({ searchParams }: ActivatePageProps) {
  const token = linkToken.safeParse((await searchParams).token);
  const found = token.success
    ? await findActivation(requestOrigin(await headers(), "browser"), { token: token.data })
    : problem("activation_not_found");
  if (!token.success || !found.ok)
    return (
      <CentredBox
        {...endings[found.ok ? "activation_not_found" : found.code]}
        footnote={<TextLink href="/login">Log in</TextLink>}
      />
    );
  const { email, name } = found.value;
  return (
    <CentredBox
      title="Open your account"
      intro="Choose a password. From then on you log in with your address and it."
    >
      <ActivateForm
        action={activateAccountAction.bind(null, "")}
        token={token.data}
        email={email}
        name={name}
      />
    </CentredBox>
  );
}
