interface StackedBar {
  readonly id: string;
  readonly won: number;
  readonly lost: number;
}

interface StackedBarsProps {
  bars: readonly StackedBar[];
  /** In pixels, of the highest bar. */
  height: number;
}

const gap = 0.28;

/** Bars beside each other, the lost upon the won. Only to look at: whoever draws them says the numbers in words, too. */
export function StackedBars({ bars, height }: StackedBarsProps) {
  const most = Math.max(1, ...bars.map(({ won, lost }) => won + lost));
  const scale = height / most;
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 ${bars.length} ${height}`}
      preserveAspectRatio="none"
    >
      {bars.map(({ id, won, lost }, index) => (
        <g key={id}>
          <rect
            x={index + gap / 2}
            width={1 - gap}
            y={height - (won + lost) * scale}
            height={lost * scale}
            className="fill-line-strong"
          />
          <rect
            x={index + gap / 2}
            width={1 - gap}
            y={height - won * scale}
            height={won * scale}
            className="fill-good"
          />
        </g>
      ))}
    </svg>
  );
}
