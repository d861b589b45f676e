import { z } from "zod";
import { line } from "@/lib/fields";
import { newPassword } from "@/lib/passwords/schema";
import { emailAddress } from "@/lib/users/email";

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
});

export const createOrganizationSchema = signUpSchema.pick({ name: true, slug: true });

export const slugSchema = z.strictObject({ slug: slugField });

export type SignUp = z.output<typeof signUpSchema>;
export type CreateOrganization = z.output<typeof createOrganizationSchema>;

/** A slug to suggest for a company's name: "Müller & Söhne GmbH" becomes "muller-sohne-gmbh". */
export function suggestSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}
