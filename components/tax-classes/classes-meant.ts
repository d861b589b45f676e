interface Named {
  readonly name: string;
}

/** The classes whose name holds what was typed, whatever the case: first the one that is called so, then those that begin with it. */
export function classesMeant<Class extends Named>(
  classes: readonly Class[],
  typed: string,
): readonly Class[] {
  const sought = typed.trim().toLowerCase();
  const rank = ({ name }: Class) => {
    const lower = name.toLowerCase();
    if (lower === sought) return 0;
    return lower.startsWith(sought) ? 1 : 2;
  };
  return classes
    .filter(({ name }) => name.toLowerCase().includes(sought))
    .toSorted((one, other) => rank(one) - rank(other));
}

/** The one class that can be meant, also when nobody chose it: the only one, or the one that is called so. */
export function onlyClassMeant<Class extends Named>(
  found: readonly Class[],
  typed: string,
): Class | null {
  const [first] = found;
  if (!first) return null;
  const isExact = first.name.toLowerCase() === typed.trim().toLowerCase();
  return isExact || found.length === 1 ? first : null;
}
