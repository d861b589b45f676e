import { describeWalls, expectNothingForeign } from "./describe-walls";

await describeWalls("2+3", "is out of reach without the scope", expectNothingForeign);
