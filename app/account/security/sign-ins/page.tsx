import type { Metadata } from "next";
import { ConnectedSignIns } from "@/components/account/connected-sign-ins";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { getAccount } from "@/lib/account/get-account";
import { currentPerson } from "@/lib/http/current-session";
import { requireSession } from "@/lib/http/page";
import { findSignInProvider, signInProviders } from "@/lib/http/sign-in-providers";
import { homeOf } from "@/lib/sessions/home-of";
import { connectSignInAction, disconnectSignInAction } from "./actions";

export const metadata: Metadata = { title: "Connected sign-ins" };

const path = "/account/security/sign-ins";

interface SignInsPageProps {
  searchParams: Promise<{ connected?: string | string[] }>;
}

export default async function SignInsPage({ searchParams }: SignInsPageProps) {
  const session = await requireSession(path);
  const person = await currentPerson();
  if (!person) return null;
  const { connected } = await searchParams;
  const added = findSignInProvider(typeof connected === "string" ? connected : undefined);
  const { value: account } = await getAccount(person);
  return (
    <main id="content" tabIndex={-1} className="mx-auto grid w-full max-w-160 gap-5 px-4 py-10">
      <PageHeader title="Connected sign-ins" description="Other ways into your account." />
      {added ? <Notice tone="good">{added.name} is connected.</Notice> : null}
      <ConnectedSignIns
        providers={signInProviders().map(({ id, name, realm }) => ({ id, name, realm }))}
        identities={account.identities}
        connect={connectSignInAction.bind(null, "")}
        disconnect={disconnectSignInAction.bind(null, "")}
      />
      <p className="text-sm">
        <TextLink href={homeOf(session)}>Back to your work</TextLink>
      </p>
    </main>
  );
}
