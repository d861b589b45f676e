import { expect, test } from "vitest";
import { keepHandWrittenKeys } from "./hand-written-keys.mjs";

const dropped = (name: string) =>
  `-- DropForeignKey\nALTER TABLE "quotes" DROP CONSTRAINT "quotes_${name}_fkey";\n`;

test("keys to organizations and users, which Prisma does not know, are not dropped", () => {
  const script = `${dropped("organization_id")}\n${dropped("owner_user_id")}\n${dropped("user_id")}`;
  expect(keepHandWrittenKeys(script)).toBe("");
});

test("every other change stays in the script", () => {
  const script = `${dropped("organization_id")}\n${dropped("organization_id_customer_id")}\n-- DropTable\nDROP TABLE "users";\n`;
  expect(keepHandWrittenKeys(script)).toBe(
    `${dropped("organization_id_customer_id")}\n-- DropTable\nDROP TABLE "users";`,
  );
});
