import { z } from "zod";

/** A moment, in the API as ISO 8601 in UTC. */
export const moment = z.date();

/** Where a session that is used ends all the same. */
export const latestEnd = moment.meta({
  description: "When it ends at the latest; if it is not used it ends earlier.",
});

/** A record's id, a UUID of version 7. */
export const id = z.uuid();

/** An amount in minor units of its currency. */
export const amountMinor = z.int().meta({ examples: [120_000] });

/** What every record of an organization says of itself. */
export const recordFields = { id, organizationId: id, userId: id.nullable() };
export const recordMoments = { createdAt: moment, updatedAt: moment };
/** For records that can be deleted and restored. */
export const restorableMoments = { ...recordMoments, deletedAt: moment.nullable() };

/** The answer to a change that has nothing to tell. */
export const done = {
  answers: z.object({ success: z.literal(true) }).meta({ id: "Success" }),
  present: () => ({ success: true }) as const,
};

/** A page of a list; `nextCursor` asks for the next one, and is null on the last, as it is where a list comes whole. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}
