import "server-only";

/**
 * Asks one question at a time. Whoever comes while it is asked shares the next answer with all others who have come by then: it is
 * asked for after they came, so that nobody hears what was true before.
 */
export function askTogether<Answer>(): (ask: () => Promise<Answer>) => Promise<Answer> {
  let underWay: Promise<Answer> | null = null;
  let next: Promise<Answer> | null = null;
  const begin = (ask: () => Promise<Answer>) => {
    const asked = ask().finally(() => {
      underWay = null;
    });
    underWay = asked;
    return asked;
  };
  return (ask) => {
    if (next) return next;
    if (!underWay) return begin(ask);
    const follow = () => {
      next = null;
      return begin(ask);
    };
    next = underWay.then(follow, follow);
    return next;
  };
}
