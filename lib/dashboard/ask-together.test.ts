import { expect, test } from "vitest";
import { askTogether } from "./ask-together";

/** A question whose answers say how often it was asked, and come when they are let go. */
function aSlowQuestion() {
  const waiting: ((how: "answered" | "failed") => void)[] = [];
  let asked = 0;
  const ask = () => {
    asked += 1;
    const answer = asked;
    return new Promise<number>((resolve, reject) => {
      waiting.push((how) => (how === "answered" ? resolve(answer) : reject(new Error("Failed."))));
    });
  };
  return { ask, asked: () => asked, end: (how: "answered" | "failed") => waiting.shift()?.(how) };
}

test("whoever comes while it is asked shares the next answer, not the one that was asked for before", async () => {
  const { ask, asked, end } = aSlowQuestion();
  const together = askTogether<number>();
  const first = together(ask);
  const others = Promise.all([together(ask), together(ask), together(ask)]);
  expect(asked()).toBe(1);
  end("answered");
  expect(await first).toBe(1);
  expect(asked()).toBe(2);
  end("answered");
  expect(await others).toEqual([2, 2, 2]);
  const later = together(ask);
  end("answered");
  expect(await later).toBe(3);
});

test("an answer that fails is nobody else's failure", async () => {
  const { ask, end } = aSlowQuestion();
  const together = askTogether<number>();
  const first = together(ask);
  const second = together(ask);
  end("failed");
  await expect(first).rejects.toThrow("Failed.");
  end("answered");
  expect(await second).toBe(2);
});
