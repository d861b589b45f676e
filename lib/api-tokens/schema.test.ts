import { describe, expect, test } from "vitest";
import { createApiTokenFormSchema } from "./schema";

const sent = { name: "Web shop", isPersonal: "true", expiresInDays: "90" };

describe("the form of an API token", () => {
  test("means what was chosen for each resource", () => {
    const form = { ...sent, customer: "write", quote: "read", product: "none", scopes: undefined };
    expect(createApiTokenFormSchema.parse(form).scopes).toEqual(["customer:write", "quote:read"]);
  });

  test("says beside the choices that nothing was chosen", () => {
    const { error } = createApiTokenFormSchema.safeParse({ ...sent, customer: "none" });
    expect(error?.issues.map(({ path }) => path)).toEqual([["scopes"]]);
  });
});
