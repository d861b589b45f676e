import { expect, test } from "vitest";
import { seal, unseal } from "./sealed";

const text = "whsec_🔑";
const sealed = seal("webhook_secret", "row-1", text);

test("what is sealed opens where it was put, and never looks the same twice", () => {
  expect(unseal("webhook_secret", "row-1", sealed)).toBe(text);
  expect(seal("webhook_secret", "row-1", text)).not.toBe(sealed);
  expect(unseal("webhook_secret", "row-1", seal("webhook_secret", "row-1", ""))).toBe("");
});

test("it opens in no other row, and for no other purpose", () => {
  expect(unseal("webhook_secret", "row-2", sealed)).toBeNull();
  expect(unseal("idempotency", "row-1", sealed)).toBeNull();
});

test("it does not open with any one bit of it changed, or cut off", () => {
  const bytes = Buffer.from(sealed, "base64url");
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    const place = bit >> 3;
    changed.writeUInt8(changed.readUInt8(place) ^ (1 << (bit & 7)), place);
    expect(unseal("webhook_secret", "row-1", changed.toString("base64url")), `${bit}`).toBeNull();
  }
  for (let length = 0; length < bytes.length; length += 1) {
    const cut = bytes.subarray(0, length).toString("base64url");
    expect(unseal("webhook_secret", "row-1", cut), `${length}`).toBeNull();
  }
});
