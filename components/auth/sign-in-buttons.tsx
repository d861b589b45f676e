import { ActionButton } from "@/components/form/action-button";
import type { BoundAction } from "@/lib/http/forms/form-state";

interface SignInButtonsProps {
  providers: readonly { readonly id: string; readonly name: string }[];
  action: BoundAction;
  /** The page to go on to. */
  next: string;
}

/** A button for every provider that the operator configured; nothing where there is none. */
export function SignInButtons({ providers, action, next }: SignInButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <div className="mt-4 grid gap-2.5 border-t border-line pt-4">
      {providers.map(({ id, name }) => (
        <ActionButton
          key={id}
          wide
          variant="secondary"
          action={action}
          fields={{ provider: id, next }}
        >
          Continue with {name}
        </ActionButton>
      ))}
    </div>
  );
}
