import { expect, test, vi } from "vitest";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { inLine } from "./in-line";

const organizationId = organizationIdSchema.parse("00000000-0000-7000-8000-000000000001");

// As Next does, which puts a module into the bundle of each kind of door.
test("a company's files wait for one another whichever door they came through", async () => {
  vi.resetModules();
  const elsewhere = await import("./in-line");
  const read: string[] = [];
  const reading = (name: string) => async () => {
    await new Promise((resolve) => setImmediate(resolve));
    read.push(name);
  };
  await Promise.all([
    inLine({ organizationId }, async () => {
      await reading("a page's")();
      await reading("a page's")();
    }),
    elsewhere.inLine({ organizationId }, reading("the API's")),
  ]);
  expect(read).toEqual(["a page's", "a page's", "the API's"]);
});
