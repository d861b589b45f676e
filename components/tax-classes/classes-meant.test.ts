import { expect, test } from "vitest";
import { classesMeant, onlyClassMeant } from "./classes-meant";

const classes = ["Non-standard", "Standard", "Standard for services", "Super reduced"].map(
  (name) => ({ name }),
);

const meant = (typed: string) => classesMeant(classes, typed).map(({ name }) => name);
const only = (typed: string) => onlyClassMeant(classesMeant(classes, typed), typed)?.name ?? null;

test("the tax class that is called as was typed comes first, then what begins so, then what holds it", () => {
  expect(meant("standard")).toEqual(["Standard", "Standard for services", "Non-standard"]);
  expect(meant("Stan")).toEqual(["Standard", "Standard for services", "Non-standard"]);
  expect(meant("none")).toEqual([]);
});

test("a name that was written and left is taken where it is one's own or can mean no other", () => {
  expect(only(" STANDARD ")).toBe("Standard");
  expect(only("reduced")).toBe("Super reduced");
  expect(only("stan")).toBeNull();
  expect(only("none")).toBeNull();
});
