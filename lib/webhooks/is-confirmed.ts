import type { Member } from "@/lib/access/actor";

/**
 * Whether somebody may see a new secret: a person who just proved who they are, or a token that one of them made for this.
 *
 * @see OWASP ASVS 5.0 7.5.1
 */
export function isConfirmed({ isFresh, token }: Member): boolean {
  return isFresh || token !== undefined;
}
