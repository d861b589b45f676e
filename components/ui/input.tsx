"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** One line to type in. Alone it needs an `aria-label`; in forms use TextField. */
export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return (
    <input type={type} className={classNames("field-frame px-2.5 py-1.5", className)} {...rest} />
  );
}
