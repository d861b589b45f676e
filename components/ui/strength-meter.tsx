import { classNames } from "./class-names";

/** 0 nothing to say yet, 1 weak, 2 fair, 3 good, 4 strong. */
export type Strength = 0 | 1 | 2 | 3 | 4;

const words = ["", "Weak", "Fair", "Good", "Strong"] as const;
const tones = ["", "bg-bad", "bg-warn", "bg-good", "bg-good"] as const;

/**
 * Four bars and a word for a new password; screen readers hear the word when it changes. It keeps its place while it has nothing
 * to say, and is absent without scripts, which it needs.
 */
export function StrengthMeter({ score }: { score: Strength }) {
  return (
    <div className="flex h-5 items-center gap-3 noscript:hidden">
      <div aria-hidden="true" className="grid flex-1 grid-cols-4 gap-1">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={classNames(
              "h-1 rounded-full transition-colors",
              step <= score ? tones[score] : "bg-line",
            )}
          />
        ))}
      </div>
      <div aria-live="polite" className="w-14 text-right text-sm text-ink-3">
        {score > 0 ? (
          <>
            <span className="sr-only">Password strength: </span>
            {words[score]}
          </>
        ) : null}
      </div>
    </div>
  );
}
