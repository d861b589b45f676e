import "server-only";
import type { Member } from "@/lib/access/actor";
import { type QuoteFigures, quoteFigures } from "@/lib/db/quotes/quote-figures";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { askTogether } from "./ask-together";
import { ageBandDays } from "./figures";
import { startsOfParts } from "./period";
import { RecentValues } from "./recent-values";
import type { DashboardQuery } from "./schema";

/** How long a quote may stay in an age band or a part of the period that it has left. */
const mostAgeMs = 60_000;
/** Each takes about 5 kB. */
const keptFigures = 1_000;

interface Counted {
  readonly figures: QuoteFigures;
  readonly starts: readonly Date[];
  readonly countedAt: Date;
}

type Shown = Pick<Counted, "figures" | "starts">;

interface Place {
  counted: Counted | null;
  readonly together: ReturnType<typeof askTogether<Shown>>;
}

const newPlace = (): Place => ({ counted: null, together: askTogether<Shown>() });

const kept = new RecentValues<string, Place>(keptFigures);

interface FiguresWanted extends DashboardQuery {
  readonly ownerUserId: string | null;
}

/**
 * A dashboard's figures, and where the parts of its period begin. They are counted again once anything happened in the
 * organization, on whichever server, and after a minute. Until then the kept ones are right to the cent, and 100,000 quotes need
 * not be read for each view. The statement itself tells whether they still hold; of many who look at once one asks.
 */
export async function recentFigures(
  db: TenantDb,
  { organizationId }: Member,
  wanted: FiguresWanted,
): Promise<Shown> {
  const { ownerUserId, period, currency } = wanted;
  const key = JSON.stringify([organizationId, ownerUserId, period, currency]);
  const place = kept.get(key, newPlace);
  return place.together(() => countAnew(db, place, wanted));
}

async function countAnew(
  db: TenantDb,
  place: Place,
  { ownerUserId, period, currency }: FiguresWanted,
): Promise<Shown> {
  const now = new Date();
  const starts = startsOfParts(period, now);
  const { counted } = place;
  const isRecent = counted && now.getTime() - counted.countedAt.getTime() < mostAgeMs;
  const known = isRecent ? counted.figures.sequence : null;
  const query = { currency, ownerUserId, starts, ageBandDays, now, known };
  const figures = await quoteFigures(db, query);
  if (!figures && isRecent) return counted;
  if (!figures) throw new Error("The organization is gone.");
  place.counted = { figures, starts, countedAt: now };
  return { figures, starts };
}
