import type { Member } from "@/lib/access/actor";

/**
 * Whether somebody may see a new secret: a person who has just proved who they are, or an API token, which such a person made for
 * this.
 *
 * @see OWASP ASVS 5.0 7.5.1
 */
export function isConfirmed({ isFresh, token }: Member): boolean {
  return isFresh || token !== undefined;
}
