import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "../ui/button-link";
import { SubmitButton } from "../ui/submit-button";
import { accountPlaces } from "./account-places";
import { NavLink } from "./nav-link";
import { PublicShell } from "./public-shell";

interface AccountShellProps {
  /** Where the person came from, or starts. */
  back: { label: string; href: string };
  logOutAction: (formData: FormData) => void | Promise<void>;
  children: ReactNode;
}

/** The frame of a person's own account, which belongs to no organization: its places beside the page, or in a row above. */
export function AccountShell({ back, logOutAction, children }: AccountShellProps) {
  return (
    <PublicShell
      actions={
        <>
          <ButtonLink href={back.href} variant="quiet" className="min-w-0">
            <ArrowLeft aria-hidden="true" />
            <span className="sr-only">Back to </span>
            <span className="max-w-36 truncate sm:max-w-72">{back.label}</span>
          </ButtonLink>
          <form action={logOutAction}>
            <SubmitButton variant="quiet">Log out</SubmitButton>
          </form>
        </>
      }
    >
      <div className="mx-auto grid max-w-260 gap-6 lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-10">
        <nav aria-label="Your account">
          <ul className="flex gap-1 max-lg:border-b max-lg:border-line max-lg:pb-3 lg:sticky lg:top-6 lg:grid lg:gap-0.5">
            {accountPlaces.map((place) => (
              <li key={place.href}>
                <NavLink item={place} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">{children}</div>
      </div>
    </PublicShell>
  );
}
