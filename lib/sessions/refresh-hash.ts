import "server-only";
import { identityDb } from "@/lib/db/identity";
import { hashPassword, needsRehash } from "@/lib/passwords/hash";
import { ServiceBusy } from "@/lib/service-busy";

/**
 * Hashes the password of somebody who has just proved it again if the stored hash was made with less work than today's. If the
 * password is changed meanwhile, the change wins; if the server is busy, it is left for the next log-in.
 *
 * @see ASVS 5.0 11.2.2
 */
export async function refreshHash(
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string | null },
  password: string,
): Promise<void> {
  if (!passwordHash || !needsRehash(passwordHash)) return;
  try {
    const fresh = await hashPassword(password);
    await identityDb.user.updateMany({
      where: { id, passwordHash },
      data: { passwordHash: fresh },
    });
  } catch (error) {
    if (!(error instanceof ServiceBusy)) throw error;
  }
}
