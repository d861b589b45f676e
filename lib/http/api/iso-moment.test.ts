import fc from "fast-check";
import { expect, test } from "vitest";
import { isoMoment } from "./iso-moment";

test("a moment is written as JSON has it, also one of a far year and what is none", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: false }), (moment) => {
      expect(isoMoment(moment)).toBe(moment.toJSON());
    }),
  );
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31T23:59:59.999Z") }),
      (moment) => {
        expect(isoMoment(moment)).toBe(moment.toJSON());
      },
    ),
  );
});
