import { expect, test } from "vitest";
import { actionName, actionsByGroup, groupName } from "./action-names";
import { changesOf } from "./event-changes";
import { detailsOf } from "./event-details";
import { inWords, sentenceOf } from "./event-sentence";
import { auditActions } from "./events";

const told = (event: Partial<Parameters<typeof sentenceOf>[0]>) =>
  inWords(
    sentenceOf({
      action: "customer.updated",
      actorType: "user",
      actorName: "Ada Berg",
      targetType: "customer",
      targetName: null,
      changes: {},
      ...event,
    }),
  );

test("an event that names nothing still says what it was done to", () => {
  expect(told({})).toBe("Ada Berg changed a customer");
  expect(told({ action: "member.suspended", targetType: "user" })).toBe(
    "Ada Berg suspended somebody",
  );
});

test("a buyer accepts or declines a quote; a seller notes that it is won or lost", () => {
  const quote = { targetType: "quote", targetName: "7" };
  const buyer = { ...quote, actorType: "buyer", actorName: "Bo Lind" };
  expect(told({ ...buyer, action: "quote.accepted" })).toBe("Bo Lind accepted quote 7");
  expect(told({ ...buyer, action: "quote.declined" })).toBe("Bo Lind declined quote 7");
  expect(told({ ...quote, action: "quote.accepted" })).toBe("Ada Berg marked quote 7 as won");
  expect(told({ ...quote, action: "quote.declined" })).toBe("Ada Berg marked quote 7 as lost");
});

test("an action of a newer version is told by its name, and hidden from nobody", () => {
  expect(told({ action: "moon.landed", targetType: "moon", targetName: "Europa" })).toBe(
    "Ada Berg did “moon.landed” to Europa",
  );
});

test("a name with braces in it is only a name", () => {
  expect(told({ targetName: "{} & <b>Söhne</b>" })).toBe("Ada Berg changed {} & <b>Söhne</b>");
});

test("what changed stands with what was there before", () => {
  const changes = {
    name: "Nordwerk",
    slug_before: "nordwerk",
    slug_after: "nordwerk-tools",
    discountLimitBasisPoints_before: 1000,
    discountLimitBasisPoints_after: 1250,
    hasOwnRecordsOnly_before: false,
    hasOwnRecordsOnly_after: true,
  };
  expect(detailsOf(changes, "en")).toEqual([
    { label: "Name", before: null, value: "Nordwerk" },
    { label: "Slug", before: "nordwerk", value: "nordwerk-tools" },
    { label: "Discount limit", before: "10%", value: "12.5%" },
    { label: "Has own records only", before: "no", value: "yes" },
  ]);
});

test("amounts are written as the organization's language does", () => {
  const changes = {
    currency: "EUR",
    unitPriceMinor_before: 100_000,
    unitPriceMinor_after: 123_450,
    taxRateBasisPoints_before: 700,
    taxRateBasisPoints_after: 770,
  };
  expect(detailsOf(changes, "de")).toEqual([
    { label: "Currency", before: null, value: "EUR" },
    { label: "Price", before: "1.000,00\u00a0€", value: "1.234,50\u00a0€" },
    { label: "Tax rate", before: "7\u00a0%", value: "7,7\u00a0%" },
  ]);
});

test("a role, a list of fields and a person are told in words", () => {
  const id = "01a216ec-0600-77d5-bb33-d55f09cb06f7";
  const changes = { from: "viewer", to: "sales_rep", fields: "taxNumber, note", handedOverTo: id };
  expect(detailsOf(changes, "en", new Map([[id, "Bo Lind"]]))).toEqual([
    { label: "Changed", before: "Viewer", value: "Sales rep" },
    { label: "Changed", before: null, value: "tax number, note" },
    { label: "Handed over to", before: null, value: "Bo Lind" },
  ]);
});

test("changes of another shape than ours are none, and break no page", () => {
  for (const odd of [null, "text", 7, ["a"], { a: { b: 1 } }]) expect(changesOf(odd)).toEqual({});
});

test("the filter offers every action once, by what it is about", () => {
  expect(Object.values(actionsByGroup).flat().sort()).toEqual(Object.keys(auditActions).sort());
  expect([groupName("member"), actionName("member.role_changed")]).toEqual([
    "Member",
    "Role changed",
  ]);
  expect([groupName("seat"), groupName("seats")]).toEqual(["Seat", "Number of seats"]);
});
