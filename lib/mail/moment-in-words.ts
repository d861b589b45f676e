/** A moment as a mail says it, to the minute, with its time zone: the reader's own is not known there. */
export function momentInWords(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(moment);
}
