"use client";

import type { ReactNode } from "react";
import { ArrowLeft } from "@/components/ui/icons/arrow-left";
import { SubmitButton } from "@/components/ui/submit-button";
import { accountPlaces } from "./account-places";
import { MenuLink } from "./menu-link";
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
        <form action={logOutAction}>
          <SubmitButton variant="quiet">Log out</SubmitButton>
        </form>
      }
    >
      <div className="grid gap-6 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-10">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
          <MenuLink href={back.href}>
            <ArrowLeft />
            <span className="min-w-0 truncate text-ink-2">
              <span className="sr-only">Back to </span>
              {back.label}
            </span>
          </MenuLink>
          <nav aria-label="Your account">
            <ul className="flex gap-1 max-lg:border-b max-lg:border-line max-lg:pb-3 lg:grid lg:gap-0.5">
              {accountPlaces.map((place) => (
                <li key={place.href}>
                  <NavLink item={place} />
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </PublicShell>
  );
}
