import "server-only";
import { createHash } from "node:crypto";

/** Why a page was not shown or its form not taken. */
export interface Refusal {
  readonly status: number;
  /** What a person reads: what happened and what to do. */
  readonly message: string;
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; min-height: 90vh; place-content: center; padding: 1rem; }
main { max-width: 28rem; }
h1 { font-size: 1rem; }
`;

const styleHash = createHash("sha256").update(style).digest("base64");

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
} as const;

/** A refusal as a page, for where no page of the app can be made: it needs nothing else, and reveals nothing about who asked. */
export function refusalPage({ status, message }: Refusal) {
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mercura</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Mercura</h1>
<p>${message}</p>
<p><a href="/">Go to the start page</a></p>
</main>
</body>
</html>
`;
  return { status, headers, body };
}

/** A refusal for a script that sent a form: the line that Next's own throws as an error. It compares the type as a whole. */
function refusalLine({ status, message }: Refusal) {
  return { status, headers: { "Content-Type": "text/plain" }, body: message };
}

/** A refusal for whoever sent a form, a browser or a script of a page. */
export function refusalFor(isScript: boolean, refusal: Refusal) {
  return isScript ? refusalLine(refusal) : refusalPage(refusal);
}
