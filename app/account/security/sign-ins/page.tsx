import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { ConnectedSignIns } from "@/components/account/connected-sign-ins";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { getAccount } from "@/lib/account/get-account";
import { requirePerson } from "@/lib/http/pages/page";
import { findSignInProvider, signInProviders } from "@/lib/http/sign-in/sign-in-providers";
import { AccountFrame } from "../../account-frame";
import { connectSignInAction, disconnectSignInAction } from "./actions";

export const metadata: Metadata = { title: "Connected sign-ins" };

const path = "/account/security/sign-ins";

interface SignInsPageProps {
  searchParams: Promise<{ connected?: string | string[] }>;
}

export default async function SignInsPage({ searchParams }: SignInsPageProps) {
  const { person, session } = await requirePerson(path);
  const { connected } = await searchParams;
  const added = findSignInProvider(typeof connected === "string" ? connected : undefined);
  const { value: account } = await getAccount(person);
  return (
    <AccountFrame session={session}>
      <PageHeader title="Connected sign-ins" description="Other ways into your account." />
      <div className="grid gap-5">
        {added ? <Notice tone="good">{added.name} is connected.</Notice> : null}
        {account.isFresh ? (
          <ConnectedSignIns
            providers={signInProviders().map(({ id, name, realm }) => ({ id, name, realm }))}
            identities={account.identities}
            connect={connectSignInAction.bind(null, "")}
            disconnect={disconnectSignInAction.bind(null, "")}
          />
        ) : (
          <FreshProof path={path} />
        )}
        <p className="text-sm">
          <TextLink href="/account/security">Back to security</TextLink>
        </p>
      </div>
    </AccountFrame>
  );
}
