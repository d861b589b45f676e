/** What a Date's own toJSON() answers, in a third of the time, because a page of a list has a hundred of them. */
export function isoMoment(moment: Date): string | null {
  const year = moment.getUTCFullYear();
  // Also for an invalid date.
  if (!(year >= 1000 && year <= 9999)) return moment.toJSON();
  const day = `${year}-${twoDigits(moment.getUTCMonth() + 1)}-${twoDigits(moment.getUTCDate())}`;
  const time = `${twoDigits(moment.getUTCHours())}:${twoDigits(moment.getUTCMinutes())}:${twoDigits(moment.getUTCSeconds())}`;
  const milliseconds = moment.getUTCMilliseconds();
  return `${day}T${time}.${milliseconds < 100 ? "0" : ""}${twoDigits(milliseconds)}Z`;
}

function twoDigits(amount: number): string {
  return amount < 10 ? `0${amount}` : String(amount);
}
