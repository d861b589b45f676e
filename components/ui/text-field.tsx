import type { ComponentProps } from "react";
import { Field, type FieldText } from "./field";
import { Input } from "./input";

type TextFieldProps = FieldText &
  Omit<ComponentProps<"input">, "children"> & {
    aside?: ComponentProps<typeof Field>["aside"];
    /** Text that stands before what is typed and is not part of the value, such as "example.com/". */
    prefix?: string;
  };

/**
 * A labelled input with hint and error. Takes everything an input takes, so `{...register("name")}` of
 * react-hook-form spreads onto it. `className` goes to the field, for grids.
 */
export function TextField({
  label,
  hint,
  error,
  required,
  aside,
  prefix,
  id,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, required, aside, id, className }}>
      {(control) =>
        prefix ? (
          <span className="flex min-w-0">
            <span className="flex max-w-[60%] items-center rounded-l-sm border border-r-0 border-line-field bg-sunken px-2.5 text-ink-3">
              <span className="truncate">{prefix}</span>
            </span>
            <Input {...input} {...control} className="min-w-0 rounded-l-none" />
          </span>
        ) : (
          <Input {...input} {...control} />
        )
      }
    </Field>
  );
}
