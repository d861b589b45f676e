"use client";

import { useEffect, useRef } from "react";
import { ChangeEmailForm, type ChangeEmailFormProps } from "./change-email-form";
import { ConfirmIdentity, type ConfirmIdentityProps } from "./confirm-identity";

interface ChangeEmailProps extends ConfirmIdentityProps, ChangeEmailFormProps {
  /** Whether its person has just proved who they are. */
  isFresh: boolean;
}

/** Another address to log in with: first a proof of who asks, then the address. */
export function ChangeEmail({ isFresh, requestChange, ...confirmation }: ChangeEmailProps) {
  const place = useRef<HTMLDivElement>(null);
  const wasFresh = useRef(isFresh);

  // When one step replaces the other, the keyboard's focus follows.
  useEffect(() => {
    if (isFresh !== wasFresh.current)
      place.current?.querySelector<HTMLInputElement>("input:not([hidden])")?.focus();
    wasFresh.current = isFresh;
  }, [isFresh]);

  return (
    <div ref={place}>
      {isFresh ? (
        <ChangeEmailForm requestChange={requestChange} />
      ) : (
        <ConfirmIdentity {...confirmation} />
      )}
    </div>
  );
}
