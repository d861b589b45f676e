/**
 * How long a session lasts: it ends after `idleMinutes` without use, and after `absoluteMinutes` in any case.
 *
 * @see NIST SP 800-63B-4, AAL1 (30 days overall) and AAL2 (24 hours); ASVS 5.0 7.3.1, 7.3.2
 */
export function sessionLifetime(isRemembered: boolean): {
  idleMinutes: number;
  absoluteMinutes: number;
} {
  return isRemembered
    ? { idleMinutes: 14 * 24 * 60, absoluteMinutes: 30 * 24 * 60 }
    : { idleMinutes: 8 * 60, absoluteMinutes: 24 * 60 };
}
