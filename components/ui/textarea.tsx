import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

type TextareaProps = ComponentProps<"textarea"> & {
  /** As low as its rows: one line of a table. */
  isLow?: boolean;
};

/** Several lines to type in; grows with its text where the browser can. Alone it needs an `aria-label`. */
export function Textarea({ className, rows = 3, isLow, ...rest }: TextareaProps) {
  return (
    <textarea
      rows={rows}
      className={classNames(
        "field-frame field-sizing-content max-h-96 px-2.5 py-1.5",
        isLow ? "min-h-0" : "min-h-20",
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
