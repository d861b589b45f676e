import type { z } from "zod";

/** What the words of a notice may name. */
export interface NoticeNames {
  readonly organization: string;
  /** Whoever caused the notice: who joined, or who changed something. */
  readonly person: string;
  /** How the organization writes numbers and dates. */
  readonly locale: string;
}

interface NoticeWords {
  readonly title: string;
  readonly text: string;
  /** Where it happened, below the organization's address. */
  readonly path: string;
}

interface NoticeKind<Schema extends z.ZodType> {
  readonly data: Schema;
  /** Who is told, in words. The function that notifies them decides. */
  readonly audience: string;
  /** Whether the app lists it. Somebody who has left can't read it there. */
  readonly isInApp: boolean;
  readonly words: (data: z.output<Schema>, names: NoticeNames) => NoticeWords;
  /** For kinds that come in crowds, such as a team that joins: the title of the mail that tells of all of them. */
  readonly gathered?: (count: number, organization: string) => string;
}

/** Makes a kind of notice from its definition. */
export const kind = <Schema extends z.ZodType>(definition: NoticeKind<Schema>) => ({
  ...definition,
  gathered: definition.gathered ?? null,
  /** The words for a row's data. Throws if the data is not of this kind. */
  describe: (data: unknown, names: NoticeNames): NoticeWords =>
    definition.words(definition.data.parse(data), names),
});
