import { ActionButton } from "@/components/form/action-button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyRound } from "@/components/ui/icons/key-round";
import { RelativeTime } from "@/components/ui/relative-time";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface ConnectedSignInsProps {
  /** What the operator configured. */
  providers: readonly {
    readonly id: string;
    readonly name: string;
    /** The name that its identities are stored under. */
    readonly realm: string;
  }[];
  /** The account's own, as getAccount lists them. */
  identities: readonly { readonly provider: string; readonly createdAt: Date }[];
  connect: BoundAction;
  disconnect: BoundAction<null>;
}

/**
 * The providers that a person can sign in with: a button each to connect or disconnect.
 */
export function ConnectedSignIns({
  providers,
  identities,
  connect,
  disconnect,
}: ConnectedSignInsProps) {
  // A provider that is no longer offered is still shown to people who are connected with it.
  const gone = identities
    .filter(({ provider }) => !providers.some(({ realm }) => realm === provider))
    .map(({ provider }) => ({ id: provider, name: provider, realm: provider }));
  const shown = [...providers, ...gone];
  if (shown.length === 0)
    return (
      <Card>
        <EmptyState icon={<KeyRound />} title="There is no other way to log in here">
          Whoever runs this Mercura can add Google, Microsoft or GitHub.
        </EmptyState>
      </Card>
    );
  return (
    <Card aria-labelledby="connected-sign-ins">
      <CardHeader
        titleId="connected-sign-ins"
        title="Connected sign-ins"
        description="Log in with an account that you have elsewhere, instead of your password."
      />
      <CardBody>
        <ul className="grid gap-3">
          {shown.map(({ id, name, realm }) => {
            const identity = identities.find(({ provider }) => provider === realm);
            return (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <div className="min-w-0 flex-1">
                  <p className="font-medium wrap-anywhere">{name}</p>
                  <p className="text-sm text-ink-3">
                    {identity ? (
                      <>
                        Connected <RelativeTime at={identity.createdAt} />
                      </>
                    ) : (
                      "Not connected"
                    )}
                  </p>
                </div>
                {identity ? (
                  <ActionButton
                    variant="secondary"
                    action={disconnect}
                    fields={{ provider: realm }}
                    doneMessage={`${name} is disconnected.`}
                    aria-label={`Disconnect ${name}`}
                  >
                    Disconnect
                  </ActionButton>
                ) : (
                  <ActionButton
                    variant="secondary"
                    action={connect}
                    fields={{ provider: id }}
                    aria-label={`Connect ${name}`}
                  >
                    Connect
                  </ActionButton>
                )}
              </li>
            );
          })}
        </ul>
      </CardBody>
    </Card>
  );
}
