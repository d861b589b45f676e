/** An address without the name above it; parts that are not known are empty. */
export interface AddressParts {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  /** Its code. */
  readonly country: string;
}

/**
 * An address as its country's post writes it, from the street to the country's name: "Austin, TX 78701" in one line; a British
 * town, county and postcode each in its own; elsewhere the code before the town.
 *
 * @see https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions
 */
export function addressLines(address: AddressParts, countryName: string): string[] {
  return [address.street, ...placeLines(address), countryName].filter(Boolean);
}

function placeLines({ postalCode, city, region, country }: AddressParts): readonly string[] {
  const joined = (parts: readonly string[], mark = " ") => parts.filter(Boolean).join(mark);
  if (["US", "CA", "PR"].includes(country))
    return [joined([city, joined([region, postalCode])], ", ")];
  if (country === "AU") return [joined([city, region, postalCode])];
  if (["GB", "IE", "GG", "IM", "JE"].includes(country)) return [city, region, postalCode];
  return [joined([postalCode, city]), region];
}
