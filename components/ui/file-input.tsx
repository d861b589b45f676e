import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const look = [
  "field-frame min-w-0 overflow-hidden enabled:cursor-pointer",
  "file:mr-3 file:cursor-[inherit] file:border-0 file:border-r file:border-line-field file:bg-sunken file:px-3 file:py-1.75",
  "file:font-medium file:text-ink enabled:hover:file:bg-hover pointer-coarse:file:py-2.75",
].join(" ");

/**
 * A file to choose, in the frame of every other field. The browser's own control: it needs no script, takes a file that is
 * dropped on it, and says in its reader's language what is chosen. Alone it needs a label.
 */
export function FileInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input type="file" className={classNames(look, className)} {...rest} />;
}
