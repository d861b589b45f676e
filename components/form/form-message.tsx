import { FormProblem } from "@/components/ui/form-problem";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/http/forms/form-state";

/** The sentence above a form, if there is one: a problem of the whole form, or of a field that it does not show. */
export function FormMessage({ state }: { state: FormState }) {
  return (
    <FormProblem message={state.message ?? state.errors?.[""]?.[0]} action={wayOn(state.code)} />
  );
}

/** What leads on from a problem, where something does. */
export function wayOn(code: FormState["code"]) {
  if (code === "not_authenticated") return <LogInBeside />;
  if (code === "account_locked")
    return <TextLink href="/forgot-password">Reset the password</TextLink>;
  return undefined;
}

/** In a new tab, so that what was typed here can still be sent afterwards. */
function LogInBeside() {
  return (
    <TextLink href="/login" target="_blank" prefetch={false}>
      Log in in a new tab
    </TextLink>
  );
}
