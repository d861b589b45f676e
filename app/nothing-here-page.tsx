import { NothingHere } from "@/components/navigation/nothing-here";
import { noteNothingHere } from "@/lib/logged-call";

/**
 * What a page shows where there is nothing, answered as a 404. Next's notFound() would send an empty page, which its scripts
 * draw.
 */
export function NothingHerePage() {
  noteNothingHere();
  return <NothingHere />;
}
