export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** The cookie that keeps a reader's choice; "system" may also be no cookie at all. */
export const themeCookieName = "theme";

/** The theme a cookie or a form field names; anything unknown follows the system. */
export function readTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
