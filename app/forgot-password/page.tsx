import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/components/auth/forgot-password-form";
import { CentredBox } from "@/components/navigation/centred-box";
import { TextLink } from "@/components/ui/text-link";
import { forgotPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Forgot your password?" };

// Also for people who are logged in: the notices about an account lead here.
export default function ForgotPasswordPage() {
  return (
    <CentredBox
      title="Forgot your password?"
      intro="We mail you a link that sets a new one. It logs you out everywhere."
      footnote={<TextLink href="/login">Back to the log-in</TextLink>}
    >
      <ForgotPasswordForm action={forgotPasswordAction.bind(null, "")} />
    </CentredBox>
  );
}
