import { ConfirmIdentity } from "@/components/account/confirm-identity";
import { logInAgainAction, reauthenticateAction } from "./actions";

interface FreshProofProps {
  account: { email: string; hasPassword: boolean };
  /** Where to come back to after the log-in. */
  path: string;
}

/** On a page that requires it, the step in which whoever sits here proves who they are. */
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
