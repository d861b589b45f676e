import { FormProblem } from "@/components/ui/form-problem";
import type { FormState } from "@/lib/http/form-state";

/** The sentence above a form, where there is one: a problem of the whole, or a field's that the form does not show. */
export function FormMessage({ state }: { state: FormState }) {
  return <FormProblem message={state.message ?? state.errors?.[""]?.[0]} />;
}
