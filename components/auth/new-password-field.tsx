"use client";

import type { ComponentProps } from "react";
import { Field, type FieldText } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { StrengthMeter } from "@/components/ui/strength-meter";
import { minimumPasswordLength, recommendedPasswordLength } from "@/lib/passwords/schema";
import { usePasswordStrength } from "./use-password-strength";

type NewPasswordFieldProps = Partial<FieldText> &
  Omit<ComponentProps<typeof PasswordInput>, "autoComplete">;

/**
 * A password to choose: with the button that shows it, a hint, and a meter. Takes everything an input takes, so
 * `{...field("newPassword")}` of useServerForm spreads onto it.
 */
export function NewPasswordField({
  label = "Password",
  hint = `${minimumPasswordLength} characters or more. ${recommendedPasswordLength} are best; a sentence works well.`,
  error,
  required = true,
  id,
  className,
  onChange,
  ...input
}: NewPasswordFieldProps) {
  const [strength, measure] = usePasswordStrength();

  return (
    <Field {...{ label, hint, error, required, id, className }}>
      {(control) => (
        <>
          <PasswordInput
            {...input}
            {...control}
            autoComplete="new-password"
            onChange={(event) => {
              measure(event.currentTarget);
              return onChange?.(event);
            }}
          />
          <StrengthMeter score={strength} />
        </>
      )}
    </Field>
  );
}
