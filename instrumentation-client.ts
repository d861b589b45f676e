declare global {
  /** Where zod keeps its settings. Its function for them would bring 5 kB of zod to every page. */
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// Else zod tries whether it may compile code, and each page reports to us that our policy refuses it.
globalThis.__zod_globalConfig = { jitless: true };

export {};
