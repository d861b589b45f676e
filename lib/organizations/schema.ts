import { z } from "zod";
import { line } from "@/lib/fields";
import { newPassword } from "@/lib/passwords/schema";
import { emailAddress } from "@/lib/users/email";
import { regionFields } from "./region";

/** The part of the address that names an organization: /o/<slug>. */
export const slugField = z
  .string("Choose an address.")
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$/, "Use 3 to 40 letters, digits and hyphens.");

export const signUpSchema = z.strictObject({
  name: line(100, "Enter your company's name."),
  slug: slugField,
  ownerName: line(100, "Enter your name."),
  ownerEmail: emailAddress,
  ownerPassword: newPassword,
  ...regionFields,
});

export const createOrganizationSchema = signUpSchema.omit({
  ownerName: true,
  ownerEmail: true,
  ownerPassword: true,
});

export const slugSchema = z.strictObject({ slug: slugField });

/** The longest logo that is accepted. */
export const maxLogoBytes = 1024 * 1024;

/** A logo as the settings' form sends it. What its file is called says nothing. */
export const sentLogoSchema = z.object({ bytes: z.instanceof(Uint8Array) });

export type SignUp = z.output<typeof signUpSchema>;
export type CreateOrganization = z.output<typeof createOrganizationSchema>;
