interface Offered {
  readonly rateBasisPoints: number;
  readonly isActive: boolean;
}

/**
 * The tax class that new products and the lines of a quote begin with: the only one that is offered with the organization's usual
 * rate. None for a rate of nothing, because a company that never named its rate would else give every line the sentence of its
 * reverse charge.
 */
export function usualTaxClass<TaxClass extends Offered>(
  classes: readonly TaxClass[],
  usualTaxRateBasisPoints: number,
): TaxClass | null {
  const [found, ...others] = classes.filter(
    ({ rateBasisPoints, isActive }) => isActive && rateBasisPoints === usualTaxRateBasisPoints,
  );
  return found && others.length === 0 && usualTaxRateBasisPoints > 0 ? found : null;
}
