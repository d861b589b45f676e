import { Avatar } from "@/components/ui/avatar";
import { EmailAddress } from "@/components/ui/email-address";
import { LogOut } from "@/components/ui/icons/log-out";
import { accountPlaces } from "./account-places";
import { MenuLink, MenuSubmit } from "./menu-link";
import { navIcons } from "./nav-icons";
import { NavPopover } from "./nav-popover";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

export interface UserMenuProps {
  user: { name: string; email: string };
  theme: Theme;
  /** A server action; it finds the choice in the field "theme". */
  setThemeAction: (formData: FormData) => void | Promise<void>;
  logOutAction: (formData: FormData) => void | Promise<void>;
}

/** Who is logged in, with the way to the account, the theme, and out. */
export function UserMenu(props: UserMenuProps) {
  const { user } = props;
  return (
    <NavPopover
      purpose="your account"
      place="lg:bottom-16 lg:left-3"
      button={
        <>
          <Avatar name={user.name} size="sm" />
          <span className="min-w-0 flex-1 truncate font-medium">{user.name}</span>
        </>
      }
    >
      <UserMenuContent {...props} />
    </NavPopover>
  );
}

function UserMenuContent({ user, theme, setThemeAction, logOutAction }: UserMenuProps) {
  return (
    <>
      <div className="px-2 pt-1 pb-2">
        <p className="font-medium wrap-anywhere">{user.name}</p>
        <p className="text-sm text-ink-3">
          <EmailAddress address={user.email} />
        </p>
      </div>
      <ul aria-label="Your account" className="mb-1.5 border-y border-line py-1.5">
        {accountPlaces.map(({ href, label, icon }) => {
          const Icon = navIcons[icon];
          return (
            <li key={href}>
              <MenuLink href={href}>
                <Icon />
                {label}
              </MenuLink>
            </li>
          );
        })}
      </ul>
      <div className="px-1 pb-1.5">
        <ThemeSwitch theme={theme} action={setThemeAction} />
      </div>
      <form action={logOutAction} data-leaves="" className="mt-1.5 border-t border-line pt-1.5">
        <MenuSubmit>
          <LogOut />
          Log out
        </MenuSubmit>
      </form>
    </>
  );
}
