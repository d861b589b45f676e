// Written so that a Node.js of any age reads it, because it has to say when that Node.js is too old for everything else.
// Import the rest of a command dynamically, after calling this.

/** Ends the process with one sentence when this Node.js is too old. */
export function requireNode() {
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    "Mercura needs Node.js 20.19 or newer, and this is " +
      version +
      ": install a newer one from https://nodejs.org.",
  );
  process.exit(1);
}
