import "server-only";
import { renderToBuffer } from "@react-pdf/renderer";
import type { OrganizationId } from "@/lib/db/organization-id";
import { readLogo } from "@/lib/organizations/logo-files";
import type { QuotePaper } from "../paper";
import { fontsFor } from "./fonts";
import { inPrintedLetters } from "./in-printed-letters";
import { quoteDocument } from "./quote-document";

/**
 * A quote as the PDF that is sent: A4, selectable text, in the organization's language, with its logo and its colour. Its letters
 * are to be checked before ({@link lettersLeftBlank}).
 */
export function renderPdf(organizationId: OrganizationId, paper: QuotePaper): Promise<Buffer> {
  return render(organizationId, paper, { isDraft: false });
}

/** The same before it is sent, with a mark that says so on each page, and boxes for the letters that would be left blank. */
export function renderDraft(organizationId: OrganizationId, paper: QuotePaper): Promise<Buffer> {
  return render(organizationId, paper, { isDraft: true });
}

async function render(
  organizationId: OrganizationId,
  paper: QuotePaper,
  { isDraft }: { readonly isDraft: boolean },
): Promise<Buffer> {
  const { logoKey } = paper.organization;
  const logo = logoKey ? await readLogo(organizationId, logoKey) : null;
  const { families, missing } = await fontsFor(lettersOn(paper));
  const printed = isDraft ? inPrintedLetters(paper, missing) : paper;
  return renderToBuffer(quoteDocument(printed, { logo, families, isDraft }));
}

/** The letters on a quote that its PDF would leave blank, because no font that we have knows them; mostly none. */
export async function lettersLeftBlank(paper: QuotePaper): Promise<readonly string[]> {
  const { missing } = await fontsFor(lettersOn(paper));
  return missing;
}

// All that is known of a quote is more than what is printed of it, which leaves nothing printed out.
function lettersOn(paper: QuotePaper): readonly string[] {
  return [...new Set(JSON.stringify(paper))];
}
