import { classNames } from "./class-names";

const base = [
  "relative inline-flex items-center justify-center gap-2 rounded-sm border font-medium whitespace-nowrap select-none",
  "transition-colors duration-100 print:hidden",
  "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress",
  "[&_svg]:size-4 [&_svg]:shrink-0",
].join(" ");

const variants = {
  primary:
    "border-accent bg-accent text-accent-ink shadow-sm enabled:hover:border-accent-hover enabled:hover:bg-accent-hover [a]:hover:bg-accent-hover",
  secondary:
    "border-line-strong bg-surface text-ink shadow-sm enabled:hover:bg-sunken [a]:hover:bg-sunken",
  quiet:
    "border-transparent text-ink-2 enabled:hover:bg-hover enabled:hover:text-ink [a]:hover:bg-hover [a]:hover:text-ink",
  danger:
    "border-bad bg-bad text-bad-ink shadow-sm enabled:hover:border-bad-hover enabled:hover:bg-bad-hover [a]:hover:bg-bad-hover",
  "danger-quiet": "border-transparent text-bad enabled:hover:bg-bad-soft [a]:hover:bg-bad-soft",
} as const;

const sizes = {
  sm: "min-h-7 px-2.5 text-sm pointer-coarse:min-h-9",
  md: "min-h-8.5 px-3 text-md pointer-coarse:min-h-10",
  lg: "min-h-10 px-4 text-md pointer-coarse:min-h-11",
  icon: "size-8 p-0 pointer-coarse:size-10",
} as const;

export interface ButtonStyle {
  variant?: keyof typeof variants | undefined;
  size?: keyof typeof sizes | undefined;
  wide?: boolean | undefined;
}

/** How a button looks, whether it is a button, a link or a summary. */
export function buttonStyles({ variant = "secondary", size = "md", wide }: ButtonStyle): string {
  return classNames(base, variants[variant], sizes[size], wide && "w-full");
}
