interface AboutRecord {
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string;
}

const places: Readonly<Record<string, string>> = {
  customer: "customers",
  quote: "quotes",
  product: "products",
  competitor: "competitors",
  document: "documents",
  user: "team",
};

/** Where the record of an event is, below the organization's `home`; null if this very event removed it. */
export function recordHref(
  { action, targetType, targetId }: AboutRecord,
  home: string,
): string | null {
  const place = places[targetType];
  return place && !/\.(deleted|removed|left)$/.test(action) ? `${home}/${place}/${targetId}` : null;
}
