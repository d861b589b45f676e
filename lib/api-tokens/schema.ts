import { z } from "zod";
import { isScope, scopedResources, scopes } from "@/lib/access/scopes";
import { flag, line, recordId, wholeNumber } from "@/lib/fields";

/** The longest that a token lives; then a new one has to be made. */
const maxLifetimeDays = 365;
const defaultLifetimeDays = 90;

const name = line(100, "Say what it is for.");
const expiresInDays = wholeNumber(1, maxLifetimeDays).default(defaultLifetimeDays);

const scope = z
  .string()
  .refine(isScope, `Use scopes such as ${scopes[0]}.`)
  .meta({ enum: [...scopes], examples: ["customer:read"] });

/** A token for oneself or, for members who may, one of the organization. */
export const createApiTokenSchema = z.strictObject({
  name,
  isPersonal: flag.default(true),
  scopes: z
    .array(scope)
    .min(1, "Choose at least one scope.")
    .max(scopes.length)
    .transform((chosen) => [...new Set(chosen)]),
  expiresInDays,
});

export type CreateApiToken = z.output<typeof createApiTokenSchema>;

const formFields = z.strictObject({ name, isPersonal: flag.default(true), expiresInDays });
const formAccess = z.partialRecord(
  z.enum([...scopedResources.keys()]),
  z.enum(["none", "read", "write"]),
);

/** A new token as its form has it: beside its own fields, one choice for each resource. */
export const createApiTokenFormSchema = z
  .record(z.string(), z.unknown())
  .transform((form, trouble): CreateApiToken => {
    const { name: called, isPersonal, expiresInDays: days, ...rest } = form;
    const chosen = Object.fromEntries(
      Object.entries(rest).filter(([, choice]) => choice !== undefined),
    );
    const fields = formFields.safeParse({ name: called, isPersonal, expiresInDays: days });
    const access = formAccess.safeParse(chosen);
    for (const { path, message } of [
      ...(fields.error?.issues ?? []),
      ...(access.error?.issues ?? []),
    ])
      trouble.addIssue({ code: "custom", path, message });
    if (!fields.success || !access.success) return z.NEVER;
    const granted = Object.entries(access.data)
      .map(([resource, choice]) => `${resource}:${choice}`)
      .filter(isScope);
    if (granted.length === 0)
      trouble.addIssue({
        code: "custom",
        path: ["scopes"],
        message: "Choose something that it may do.",
      });
    return { ...fields.data, scopes: granted };
  });

export const apiTokenIdSchema = z.strictObject({ tokenId: recordId });
