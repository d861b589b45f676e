"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Menu } from "radix-ui";
import { Fragment, type ReactNode, useId } from "react";
import { Button } from "./button";
import type { ButtonStyle } from "./button-styles";
import { classNames } from "./class-names";
import { useHydrated } from "./use-hydrated";
import { useOverlayPlace } from "./use-overlay-place";

export type MenuItem = {
  label: string;
  icon?: ReactNode;
  tone?: "danger";
  /** Draws a line above. */
  startsGroup?: boolean;
} & (
  | { href: string }
  /** Sends a form; the fields are hidden inputs. */
  | {
      action: (formData: FormData) => void | Promise<void>;
      fields?: Readonly<Record<string, string>>;
    }
  /** Needs scripts; `fallbackHref` is where it leads without them. */
  | { onSelect: () => void; fallbackHref: string }
);

interface DropdownMenuProps extends ButtonStyle {
  /** The button's name: "Actions for Ingrid Lund". */
  name: string;
  /** What the button shows; three dots unless given. */
  label?: ReactNode;
  items: readonly MenuItem[];
}

/** A menu of actions on one thing. Arrows, letters, Home and End move in it; before scripts it is a plain popover. */
export function DropdownMenu({
  name,
  label,
  items,
  variant = "quiet",
  size = "icon",
}: DropdownMenuProps) {
  const id = useId();
  const isHydrated = useHydrated();
  const { trigger, container, placeOnOpen } = useOverlayPlace<HTMLButtonElement>();
  return (
    <>
      <Menu.Root modal={false} onOpenChange={placeOnOpen}>
        <Menu.Trigger asChild ref={trigger}>
          <Button
            variant={variant}
            size={size}
            aria-label={name}
            // Radix opens on pointer down; the click that follows must not open the popover as well.
            {...(isHydrated ? {} : { popoverTarget: `${id}-plain` })}
          >
            {label ?? <Ellipsis aria-hidden="true" />}
          </Button>
        </Menu.Trigger>
        <Menu.Portal container={container}>
          <Menu.Content align="end" sideOffset={4} collisionPadding={8} className={menuClasses}>
            {items.map((item, index) => (
              <Fragment key={item.label}>
                {item.startsGroup ? <Menu.Separator className={separatorClasses} /> : null}
                <RichItem item={item} formId={`${id}-form-${index}`} />
              </Fragment>
            ))}
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
      <ItemForms id={id} items={items} />
      {isHydrated ? null : (
        <div
          id={`${id}-plain`}
          popover="auto"
          className={classNames(menuClasses, plainMenuClasses)}
        >
          {items.map((item, index) => (
            <PlainItem key={item.label} item={item} formId={`${id}-form-${index}`} />
          ))}
        </div>
      )}
    </>
  );
}

const menuClasses =
  "z-40 min-w-44 max-w-72 rounded-md border border-line bg-raised p-1 text-md font-normal whitespace-normal text-ink shadow-lg";
// Beside its button where the browser can, in the middle of the screen where it can't.
const plainMenuClasses = "m-auto supports-[position-area:end]:m-1 [position-area:bottom_span-left]";
const separatorClasses = "-mx-1 my-1 border-t border-line";

function itemClasses(item: MenuItem) {
  return classNames(
    "flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2.5 py-1 text-left outline-none hover:bg-hover data-highlighted:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0",
    "forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2",
    item.tone === "danger" && "text-bad hover:bg-bad-soft data-highlighted:bg-bad-soft",
  );
}

function RichItem({ item, formId }: { item: MenuItem; formId: string }) {
  if ("href" in item) {
    return (
      <Menu.Item asChild className={itemClasses(item)}>
        <Link href={item.href}>
          {item.icon}
          {item.label}
        </Link>
      </Menu.Item>
    );
  }
  const select = "onSelect" in item ? item.onSelect : () => sendForm(formId);
  return (
    <Menu.Item className={itemClasses(item)} onSelect={select}>
      {item.icon}
      {item.label}
    </Menu.Item>
  );
}

function PlainItem({ item, formId }: { item: MenuItem; formId: string }) {
  const inside = (
    <>
      {item.icon}
      {item.label}
    </>
  );
  if ("action" in item) {
    return (
      <button type="submit" form={formId} className={itemClasses(item)}>
        {inside}
      </button>
    );
  }
  return (
    <a href={"href" in item ? item.href : item.fallbackHref} className={itemClasses(item)}>
      {inside}
    </a>
  );
}

// The forms live beside the menu: one inside it would be gone before the browser sends it.
function ItemForms({ id, items }: { id: string; items: readonly MenuItem[] }) {
  return items.map((item, index) =>
    "action" in item ? (
      <form key={item.label} id={`${id}-form-${index}`} action={item.action} hidden>
        {Object.entries(item.fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    ) : null,
  );
}

function sendForm(formId: string) {
  const form = document.getElementById(formId);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}
