import { ConfirmIdentity } from "@/components/account/confirm-identity";
import { logInAgainAction, reauthenticateAction } from "./actions";

interface FreshProofProps {
  account: { email: string; hasPassword: boolean };
  /** Where it leads back to from the log-in. */
  path: string;
}

/** The step that proves who sits here, on a page that wants it. */
export function FreshProof({ account, path }: FreshProofProps) {
  return (
    <ConfirmIdentity
      email={account.email}
      hasPassword={account.hasPassword}
      reauthenticate={reauthenticateAction.bind(null, "")}
      logInAgain={logInAgainAction.bind(null, path)}
    />
  );
}
