import { describeWalls, expectNothingForeign, expectScopeAnswers } from "./describe-walls";

await describeWalls("1+2+3", "is out of reach behind all three walls", (attempts) => {
  expectNothingForeign(attempts);
  expectScopeAnswers(attempts);
});
