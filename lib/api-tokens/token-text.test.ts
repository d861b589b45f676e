import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, test } from "vitest";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { tokenHash } from "@/lib/tokens";
import { isMeantAsToken, parseToken, tokenHint, tokenShape, tokenText } from "./token-text";

const organizationId = organizationIdSchema.parse(uuidv7());
const aToken = () => tokenText("pat", organizationId, randomBytes(32));

describe("the text of an API token", () => {
  test("is found by scanners of secrets, is selected by a double click, and can be sent in a header", () => {
    expect(aToken()).toMatch(tokenShape);
    expect(aToken()).toMatch(/^\w+$/);
    expect(isMeantAsToken(aToken())).toBe(true);
  });

  test("names its organization, whatever its bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uuid(), (secret, id) => {
        const organization = organizationIdSchema.parse(id);
        const text = tokenText("org", organization, secret);
        expect(parseToken(text)).toEqual({
          organizationId: organization,
          tokenHash: tokenHash(text),
        });
      }),
    );
  });

  test("with one character changed is told apart without asking the database", () => {
    const text = aToken();
    for (let place = 12; place < text.length; place += 1) {
      const other = text[place] === "a" ? "b" : "a";
      expect(parseToken(text.slice(0, place) + other + text.slice(place + 1))).toBeNull();
    }
  });

  test("is shown by its kind and its last four characters", () => {
    const text = aToken();
    expect(tokenHint(text)).toBe(`mercura_pat_…${text.slice(-4)}`);
  });
});
