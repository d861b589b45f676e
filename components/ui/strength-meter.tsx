import { classNames } from "./class-names";

interface StrengthMeterProps {
  /** 0 nothing typed, 1 weak, 2 fair, 3 good, 4 strong. */
  score: 0 | 1 | 2 | 3 | 4;
}

const words = ["", "Weak", "Fair", "Good", "Strong"] as const;
const tones = ["", "bg-bad", "bg-warn", "bg-good", "bg-good"] as const;

/** Four bars for a new password. Say in the field's hint what would make it stronger. */
export function StrengthMeter({ score }: StrengthMeterProps) {
  return (
    <div
      role="img"
      aria-label={`Password strength: ${words[score] || "none yet"}`}
      className="grid grid-cols-4 gap-1"
    >
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
  );
}
