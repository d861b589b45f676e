interface Marked {
  readonly slug: string;
  readonly logoKey: string | null;
}

/** The address of an organization's logo; null if it has none. It contains the key, so that another logo has another address. */
export function logoUrl({ slug, logoKey }: Marked): string | null {
  return logoKey && `/o/${slug}/logo?v=${logoKey}`;
}
