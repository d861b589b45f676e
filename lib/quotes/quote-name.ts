interface Numbered {
  readonly number: number;
  readonly version: number;
}

/** What a quote is called in the app: "Quote 4", and "Quote 4 v2" once it was revised. */
export function quoteName({ number, version }: Numbered): string {
  return version > 1 ? `Quote ${number} v${version}` : `Quote ${number}`;
}
