import "server-only";
import { consume } from "./consume";

/**
 * Counts an upload: 300 an hour from one person.
 *
 * @problem "too_many_requests"
 */
export async function countUpload(userId: string) {
  return consume("upload", userId);
}
