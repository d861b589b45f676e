interface Marked {
  readonly slug: string;
  readonly logoKey: string | null;
}

/** Where an organization's logo is; null where it has none. The key in it makes another logo another address. */
export function logoUrl({ slug, logoKey }: Marked): string | null {
  return logoKey && `/o/${slug}/logo?v=${logoKey}`;
}
