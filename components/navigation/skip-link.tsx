/** The first stop of the Tab key on every page: past the navigation, to `<main id="content">`. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-sm bg-ink px-3 py-2 font-medium text-bg focus:translate-y-0 print:hidden"
    >
      Skip to the content
    </a>
  );
}
