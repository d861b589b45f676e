/**
 * Keeps what takes far longer to make than to use, such as Intl's formats, under a name that determines it. It is emptied once it
 * holds `most`, because the API lets every organization name a locale.
 */
export function keptByName<Made>(most = 200): (name: string, make: () => Made) => Made {
  const kept = new Map<string, Made>();
  return (name, make) => {
    const found = kept.get(name);
    if (found !== undefined) return found;
    const made = make();
    if (kept.size >= most) kept.clear();
    kept.set(name, made);
    return made;
  };
}
