import type { UpdateTaxClass } from "./schema";

/** What a tax class's fields are called in a sentence. */
export const fieldWords: Readonly<
  Record<Exclude<keyof UpdateTaxClass, "taxClassId" | "lockVersion">, string>
> = {
  name: "the name",
  rateBasisPoints: "the rate",
  note: "the note",
  isActive: "whether it is offered",
};
