import { describeWalls, expectNothingForeign, expectScopeAnswers } from "./describe-walls";

await describeWalls("1+2", "is out of reach without row level security", (attempts) => {
  expectNothingForeign(attempts);
  expectScopeAnswers(attempts);
});
