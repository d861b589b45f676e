import type { Metadata } from "next";
import { headers } from "next/headers";
import { NothingHerePage } from "@/app/nothing-here-page";
import { AccentScope } from "@/components/navigation/accent-scope";
import { accentStyle } from "@/components/navigation/accent-style";
import { CentredBox } from "@/components/navigation/centred-box";
import { PublicShell } from "@/components/navigation/public-shell";
import { FileCheck } from "@/components/quotes/file-check";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { TextLink } from "@/components/ui/text-link";
import { requestOrigin } from "@/lib/http/request-origin";
import { readSharedQuote } from "@/lib/quotes/buyer/read-shared-quote";
import { buyerWords, filled } from "@/lib/quotes/words/buyer-words";
import { paperName, paperWords } from "@/lib/quotes/words/paper-words";

export const metadata: Metadata = { title: "Check a file", robots: { index: false } };

interface VerifyPageProps {
  params: Promise<{ token: string }>;
}

export default async function VerifyPage({ params }: VerifyPageProps) {
  const { token } = await params;
  const origin = requestOrigin(await headers(), "browser");
  const found = await readSharedQuote(origin, { token, isVisit: false });
  if (!found.ok)
    return (
      <PublicShell>
        <NothingHerePage />
      </PublicShell>
    );
  const { quote, organization, pdfSha256 } = found.value;
  const { accentColor, logoKey, locale } = organization;
  const words = buyerWords(locale);
  const names = { quote: paperName(quote, paperWords(locale)), company: organization.name };
  return (
    <AccentScope
      accent={accentStyle(accentColor)}
      nonce={(await headers()).get("x-nonce") ?? undefined}
    >
      <CentredBox
        mark={
          <OrganizationMark
            name={organization.name}
            logoUrl={logoKey ? `/q/${token}/logo` : null}
            size="lg"
          />
        }
        title={words.isThis}
        intro={filled(words.compare, names)}
        footnote={<TextLink href={`/q/${token}`}>{words.back}</TextLink>}
      >
        <FileCheck sha256={pdfSha256} words={words} />
      </CentredBox>
    </AccentScope>
  );
}
