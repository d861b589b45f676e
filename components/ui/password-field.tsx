import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldText } from "./field";
import { PasswordInput } from "./password-input";

type PasswordFieldProps = FieldText & ComponentProps<typeof PasswordInput> & { aside?: ReactNode };

/** A labelled password with hint and error. `aside` is the place for "Forgot your password?". */
export function PasswordField({
  label,
  hint,
  error,
  required,
  aside,
  id,
  className,
  ...input
}: PasswordFieldProps) {
  return (
    <Field {...{ label, hint, error, required, aside, id, className }}>
      {(control) => <PasswordInput {...input} {...control} />}
    </Field>
  );
}
