/** A member of the organization, as a list of customers names them. */
export interface Colleague {
  readonly userId: string;
  readonly name: string;
  /** Whether customers may be given to them. */
  readonly mayOwn: boolean;
}

/** The name of a customer's owner; null for nobody. */
export function ownerName(
  ownerUserId: string | null,
  colleagues: readonly Colleague[],
): string | null {
  if (ownerUserId === null) return null;
  return colleagues.find(({ userId }) => userId === ownerUserId)?.name ?? "A former member";
}
