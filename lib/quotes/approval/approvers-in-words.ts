import { type Problem, problem } from "@/lib/result";
import type { Approvers } from "./approvers";

const mostNames = 3;
const eitherOf = new Intl.ListFormat("en", { type: "disjunction" });

/** Who may approve, as a sentence names them: "Ada Berg, Bo Lind or somebody else"; empty where there is nobody. */
export function inWords({ people }: Approvers): string {
  const names = people.slice(0, mostNames).map(({ name }) => name);
  return eitherOf.format(people.length > names.length ? [...names, "somebody else"] : names);
}

/** The problem of whoever may approve discounts, but not this one: it names who may. */
export function ownApproval(approvers: Approvers): Problem<"own_approval"> {
  const others = inWords(approvers);
  const message = `You wrote, priced, look after or asked for this quote. ${others} can approve it; you can return it.`;
  return { ...problem("own_approval"), ...(others ? { message } : {}) };
}
