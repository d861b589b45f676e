import { classNames } from "@/components/ui/class-names";
import { Monitor } from "@/components/ui/icons/monitor";
import { Moon } from "@/components/ui/icons/moon";
import { Sun } from "@/components/ui/icons/sun";
import { type Theme, themes } from "./theme";

interface ThemeSwitchProps {
  theme: Theme;
  /** A server action; it finds the choice in the field "theme". */
  action: (formData: FormData) => void | Promise<void>;
}

const looks = {
  system: { name: "System", icon: <Monitor /> },
  light: { name: "Light", icon: <Sun /> },
  dark: { name: "Dark", icon: <Moon /> },
} as const;

/** Light, dark, or as the system has it. Three buttons of one form, so it works before scripts. */
export function ThemeSwitch({ theme, action }: ThemeSwitchProps) {
  return (
    <form action={action} aria-label="Theme" className="flex rounded-sm bg-sunken p-0.5">
      {themes.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="theme"
          value={choice}
          aria-pressed={choice === theme}
          className={classNames(
            "flex min-h-7 flex-1 items-center justify-center gap-1.5 rounded-xs border px-2 text-xs font-medium pointer-coarse:min-h-10 [&_svg]:size-3.5",
            choice === theme
              ? "border-line bg-raised text-ink shadow-sm"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {looks[choice].icon}
          {looks[choice].name}
        </button>
      ))}
    </form>
  );
}
