import { z } from "zod";

/**
 * A path of this site to go on to after a log-in; anything else (another host, a scheme, a backslash, control characters)
 * becomes `fallback`.
 *
 * @see ASVS 5.0 3.7.2
 */
export function localPath(value: unknown, fallback: string): string {
  const path = z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
    .safeParse(value);
  if (!path.success) return fallback;
  const here = "http://localhost";
  const { origin, pathname } = new URL(path.data, here);
  // "/..//evil.example" is a path of this site until its dots are resolved; the rest then names a host.
  return origin === here && !pathname.startsWith("//") ? path.data : fallback;
}
