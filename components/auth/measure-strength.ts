import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import type { Strength } from "@/components/ui/strength-meter";
import { isMadeOfNames } from "@/lib/passwords/is-made-of-names";
import { minimumPasswordLength, recommendedPasswordLength } from "@/lib/passwords/schema";

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** Further characters only make a password stronger, and would take long to examine. */
const measuredCharacters = 32;

/**
 * How long a password would withstand guessing, for a meter; the server decides what is refused. Never strong below the
 * recommended length. Loads word lists of half a megabyte, so import it only when it is needed.
 *
 * @param names the form's other texts, which attackers may know as well
 */
export function measureStrength(password: string, names: readonly string[]): Strength {
  const length = [...password].length;
  if (length === 0) return 0;
  if (length < minimumPasswordLength || isMadeOfNames(password, names)) return 1;
  const { score } = estimator.check(password.slice(0, measuredCharacters), [...names]);
  if (score === 4) return length < recommendedPasswordLength ? 3 : 4;
  return score === 0 ? 1 : score;
}
