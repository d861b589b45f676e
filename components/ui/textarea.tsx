import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

/** Several lines to type in; grows with its text where the browser can. Alone it needs an `aria-label`. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={classNames(
        "field-frame field-sizing-content max-h-96 min-h-20 px-2.5 py-1.5",
        className,
      )}
      {...rest}
    />
  );
}

/** A labelled textarea with hint and error. */
export function TextareaField({
  label,
  hint,
  error,
  required,
  id,
  className,
  ...textarea
}: FieldText & Omit<ComponentProps<"textarea">, "children">) {
  return (
    <Field {...{ label, hint, error, required, id, className }}>
      {(control) => <Textarea {...textarea} {...control} />}
    </Field>
  );
}
