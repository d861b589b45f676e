import type { Metadata } from "next";
import { MailedLinkForm } from "@/components/auth/mailed-link-form";
import { CentredBox } from "@/components/navigation/centred-box";
import { IncompleteLink } from "@/components/navigation/incomplete-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { linkToken } from "@/lib/account/schema";
import { undoEmailChangeAction } from "./actions";

export const metadata: Metadata = { title: "Undo the change of e-mail", robots: { index: false } };

interface UndoEmailPageProps {
  searchParams: Promise<{ token?: string | string[]; done?: string | string[] }>;
}

// Opening the link only shows a button: mail scanners open links too, and would use it up.
export default async function UndoEmailPage({ searchParams }: UndoEmailPageProps) {
  const { token: given, done } = await searchParams;
  if (done)
    return (
      <CentredBox
        title="Your address is back"
        intro="You log in with it as before. Everybody was logged out of your account, you as well."
        footnote={<TextLink href="/login">Log in</TextLink>}
      >
        <div className="grid gap-4">
          <p className="text-pretty text-ink-2">
            If you did not ask for the change yourself, somebody may know your password. Set a new
            one now.
          </p>
          <ButtonLink href="/forgot-password" variant="primary" wide>
            Set a new password
          </ButtonLink>
        </div>
      </CentredBox>
    );
  const token = linkToken.safeParse(given);
  if (!token.success) return <IncompleteLink />;
  return (
    <CentredBox
      title="Undo the change of e-mail"
      intro="Your account keeps or gets back the address that this was mailed to, and everybody is logged out of it."
    >
      <MailedLinkForm
        action={undoEmailChangeAction.bind(null, "")}
        token={token.data}
        label="Undo the change"
        deadLink={
          <div className="grid gap-4">
            <Notice tone="bad" title="This link does not work any more.">
              It works once, for 7 days. If you can&rsquo;t log in with your address, ask whoever
              runs Mercura for you.
            </Notice>
            <ButtonLink href="/login" wide>
              To the log-in
            </ButtonLink>
          </div>
        }
      />
    </CentredBox>
  );
}
