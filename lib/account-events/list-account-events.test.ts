import { expect, test } from "vitest";
import { reauthenticate } from "@/lib/account/reauthenticate";
import { aPersonLoggedIn, password } from "@/lib/testing/company/people";
import { listAccountEvents } from "./list-account-events";
import { listAccountEventsSchema } from "./schema";

test("what happened to an account is read to its beginning, page by page, newest first", async () => {
  const person = await aPersonLoggedIn();
  for (let n = 0; n < 3; n += 1) await reauthenticate(person, { password });
  const whole = await listAccountEvents(person, { limit: 100 });
  const pages: string[][] = [];
  let cursor: string | null | undefined;
  do {
    const query = listAccountEventsSchema.parse({ limit: 2, ...(cursor ? { cursor } : {}) });
    const { data, nextCursor } = (await listAccountEvents(person, query)).value;
    pages.push(data.map(({ id }) => id));
    cursor = nextCursor;
  } while (cursor);
  expect(pages.flat()).toEqual(whole.value.data.map(({ id }) => id));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat()).toEqual(pages.flat().toSorted().toReversed());
});
