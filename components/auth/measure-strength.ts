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

/** What follows can only make a password stronger, and would take long to look through. */
const measuredCharacters = 32;

/**
 * How long a password would withstand guessing, for a meter; what is refused is decided on the server. Strong is none below
 * the recommended length. Loads word lists of half a megabyte, so import it when it is needed.
 *
 * @param names what else the form was told, which attackers may know as well
 */
export function measureStrength(password: string, names: readonly string[]): Strength {
  const length = [...password].length;
  if (length === 0) return 0;
  if (length < minimumPasswordLength || isMadeOfNames(password, names)) return 1;
  const { score } = estimator.check(password.slice(0, measuredCharacters), [...names]);
  if (score === 4) return length < recommendedPasswordLength ? 3 : 4;
  return score === 0 ? 1 : score;
}
