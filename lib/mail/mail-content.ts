import "server-only";
import { plainTextSelectors } from "@react-email/render";
import { compile } from "html-to-text";
import type { ReactElement } from "react";
import type { MailContent } from "./mail";

// Mail programs disagree on how to show a document without a doctype, or with HTML5's.
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

// Names stay as people wrote them; the converter would print headings in capitals.
const plainText = compile({
  wordwrap: false,
  selectors: [...plainTextSelectors, { selector: "h1", options: { uppercase: false } }],
});

/**
 * Both parts of a mail from its template, which waits for nothing. React Email's own `render` would make streams and prepare the
 * converter anew each time; this takes a sixth of the CPU time.
 */
export async function mailContent(subject: string, email: ReactElement): Promise<MailContent> {
  // Next.js refuses a static import of this wherever server components may come.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = `${doctype}${renderToStaticMarkup(email)}`;
  return { subject, html, text: plainText(html) };
}
