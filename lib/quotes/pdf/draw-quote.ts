import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { readLogo } from "@/lib/organizations/logo-files";
import { drawPdf, lettersWithoutFont } from "./drawing-threads";
import { inPrintedLetters } from "./in-printed-letters";
import type { QuotePaper } from "./paper";
import { printedQuote } from "./printed-quote";

/**
 * A quote as the PDF that is sent: A4, selectable text, in the organization's language, with its logo and colour. Check its
 * letters first ({@link lettersLeftBlank}).
 *
 * @throws ServiceBusy if too many quotes are drawn already; the doors answer it
 */
export async function drawQuote(
  organizationId: OrganizationId,
  paper: QuotePaper,
): Promise<Buffer> {
  const logo = await logoOn(organizationId, paper);
  return drawPdf(organizationId, printedQuote(paper, { isDraft: false }), logo);
}

/** The same before it is sent, with a mark on each page that says so, and boxes for the letters that would be blank. */
export async function drawDraft(
  organizationId: OrganizationId,
  paper: QuotePaper,
): Promise<Buffer> {
  const logo = await logoOn(organizationId, paper);
  const boxed = inPrintedLetters(paper, await lettersLeftBlank(organizationId, paper));
  return drawPdf(organizationId, printedQuote(boxed, { isDraft: true }), logo);
}

/** The letters on a quote that its PDF would leave blank, because none of our fonts has them; usually none. */
export function lettersLeftBlank(
  organizationId: string,
  paper: QuotePaper,
): Promise<readonly string[]> {
  // All texts of a quote, which is more than is printed, so that nothing that is printed is missed.
  return lettersWithoutFont(organizationId, JSON.stringify(paper));
}

async function logoOn(
  organizationId: OrganizationId,
  { organization: { logoKey } }: QuotePaper,
): Promise<Buffer | null> {
  return logoKey ? readLogo(organizationId, logoKey) : null;
}
