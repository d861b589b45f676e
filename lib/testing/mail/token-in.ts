/** The token that a mailed link carries. */
export function tokenIn(link: string): string {
  return new URL(link).searchParams.get("token") ?? "";
}
