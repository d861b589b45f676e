import { expect, test } from "vitest";
import { z } from "zod";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { answerTypes } from "./answer-types";

const rowsSchema = z.array(z.object({ read: z.date(), milliseconds: z.coerce.number() }));

test.each(["UTC", "Asia/Kolkata", "America/New_York"])(
  "a moment is read as PostgreSQL means it, of whatever year and with however many digits, in a session of %s",
  async (zone) => {
    const client = await ownerDatabase.connect();
    try {
      await client.query("BEGIN");
      await client.query(`SET LOCAL TIME ZONE '${zone}'`);
      const { rows } = await client.query({
        text: `SELECT moment AS read, floor(extract(epoch FROM moment) * 1000) AS milliseconds FROM (
            SELECT '0004-02-29 23:59:59.987654Z'::timestamptz + n * n * interval '9 days 23:57:58.123456' AS moment
            FROM generate_series(0, 600) AS n
            UNION ALL SELECT given::timestamptz FROM unnest($1::text[]) AS given) AS moments`,
        values: [
          [
            "2026-01-02T03:04:05Z",
            "2026-01-02T03:04:05.1Z",
            "2026-01-02T03:04:05.12Z",
            "2026-01-02T03:04:05.123Z",
            "2026-01-02T03:04:05.000999Z",
            "0099-12-31T23:59:59.999999Z",
            "12026-01-02T03:04:05Z",
          ],
        ],
        types: answerTypes,
      });
      for (const { read, milliseconds } of rowsSchema.parse(rows))
        expect(read.getTime()).toBe(milliseconds);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  },
);

test("what is no moment is read as pg reads it", async () => {
  const { rows } = await ownerDatabase.query({
    text: `SELECT NULL::timestamptz AS never, 'infinity'::timestamptz AS forever, 7::integer AS number, 7::bigint AS text,
      true AS flag, '{a,b}'::text[] AS list`,
    types: answerTypes,
  });
  expect(rows).toEqual([
    {
      never: null,
      forever: Number.POSITIVE_INFINITY,
      number: 7,
      text: "7",
      flag: true,
      list: ["a", "b"],
    },
  ]);
});
