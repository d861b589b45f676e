import type { CreateCompetitor } from "./schema";

/** What a competitor's fields are called in a sentence. */
export const fieldWords: Readonly<Record<keyof CreateCompetitor, string>> = {
  name: "the name",
  website: "the website",
  strengths: "the strengths",
  weaknesses: "the weaknesses",
  pricing: "the pricing",
  howWeWin: "how we win",
};
