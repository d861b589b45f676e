export type { Customer } from "./generated/client";
