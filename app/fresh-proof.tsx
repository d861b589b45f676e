import { ConfirmIdentity } from "@/components/account/confirm-identity";
import { getAccount } from "@/lib/account/get-account";
import { requirePerson } from "@/lib/http/pages/page";
import { logInAgainAction, reauthenticateAction } from "./actions";

interface FreshProofProps {
  /** Where to come back to after the log-in. */
  path: string;
}

/** On a page that requires it, the step in which whoever sits here proves who they are. */
export async function FreshProof({ path }: FreshProofProps) {
  const { person } = await requirePerson(path);
  const { value: account } = await getAccount(person);
  return (
    <ConfirmIdentity
      email={account.email}
      hasPassword={account.hasPassword}
      reauthenticate={reauthenticateAction.bind(null, "")}
      logInAgain={logInAgainAction.bind(null, path)}
    />
  );
}
