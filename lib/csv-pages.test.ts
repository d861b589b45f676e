import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { csvPages } from "./csv-pages";

test.each([0, 1, 499, 500, 501, 1_200])(
  "a list of %i rows comes whole, each row once",
  async (count) => {
    const ids = Array.from({ length: count }, (_, index) => `row-${index}`);
    const pages = csvPages({
      headings: ["Id"],
      async read(cursor, most) {
        const start = cursor ? ids.indexOf(cursor[1]) + 1 : 0;
        return ids.slice(start, start + most).map((id) => ({ id }));
      },
      cells: async (rows) => rows.map(({ id }) => [id]),
    });
    expect((await text(pages)).trimEnd().split("\r\n")).toEqual(["\ufeffId", ...ids]);
  },
);
