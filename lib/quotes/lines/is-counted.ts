interface CountableLine {
  readonly kind: string;
  readonly isOptional: boolean;
  readonly isChosen?: boolean;
}

/** Whether a line is part of its quote's sums: an option is once the buyer took it. */
export function isCounted({ kind, isOptional, isChosen = false }: CountableLine): boolean {
  return kind === "item" && (!isOptional || isChosen);
}
