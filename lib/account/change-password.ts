import "server-only";
import type { Person } from "@/lib/access/actor";
import { problem } from "@/lib/result";
import { confirmPassword } from "./confirm-password";
import { setPassword } from "./set-password";

/**
 * Changes the password of whoever knows the current one. All other sessions end, reset links die, this session goes on under
 * a new token, and a notice is mailed.
 *
 * @problem those of {@link confirmPassword} and {@link setPassword}
 * @see ASVS 5.0 6.2.3, 7.4.3
 */
export async function changePassword(
  person: Person,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
) {
  const confirmed = await confirmPassword(person, currentPassword, {
    action: "auth.password.changed",
    field: "currentPassword",
  });
  if (!confirmed.ok) return confirmed;
  return setPassword(person, { newPassword, replacedHash: confirmed.value.passwordHash });
}

/**
 * Gives a password to an account that has none, such as one that signs in at a provider.
 *
 * @problem "reauthentication_required" | those of {@link setPassword}
 */
export async function setFirstPassword(person: Person, { newPassword }: { newPassword: string }) {
  if (!person.isFresh) return problem("reauthentication_required");
  return setPassword(person, { newPassword, replacedHash: null });
}
