import "server-only";
import { headers } from "next/headers";
import type { Region } from "@/lib/organizations/region";
import { regionOfLanguages } from "@/lib/organizations/suggest-region";

/** What to suggest to whoever founds an organization in this browser. */
export async function suggestedRegion(): Promise<Region> {
  return regionOfLanguages((await headers()).get("accept-language"), new Date());
}
