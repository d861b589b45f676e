import { expect, test } from "vitest";
import { eachInTurn } from "./each-in-turn";
import { log } from "./log";
import { ok, problem } from "./result";

log.level = "silent";

/** Makes what it is given; "taken" is refused, and "broken" fails as anything does on a full disk. */
async function create(input: string) {
  if (input === "broken") throw new Error("No space left on device");
  return input === "taken" ? problem("conflict") : ok({ id: `id of ${input}` });
}

test("a list that breaks off tells what was made, so that nobody sends that again", async () => {
  expect(await eachInTurn(["one", "taken", "broken", "four"], create)).toEqual([
    { index: 0, id: "id of one", code: null },
    { index: 1, id: null, code: "conflict" },
    { index: 2, id: null, code: "unexpected" },
    { index: 3, id: null, code: "service_busy" },
  ]);
});

test("a list of which nothing was made breaks as a whole, and can be sent again as a whole", async () => {
  await expect(eachInTurn(["taken", "broken", "three"], create)).rejects.toThrow("No space");
});
