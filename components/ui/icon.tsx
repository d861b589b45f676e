import type { ComponentProps } from "react";

type IconProps = Omit<ComponentProps<"svg">, "children">;

/**
 * Makes an icon from its outline on a square of 24. It is decoration: what it means is said beside it. It is one path, without
 * any attribute that the class `icon` can set, because a page has some forty of them, and each is drawn, sent and read with every
 * answer.
 *
 * The files in icons/ hold Lucide's outlines (ISC License); `node scripts/draw-icons.mjs bell` adds one.
 *
 * @see https://lucide.dev
 */
export function icon(outline: string) {
  return (props: IconProps) => draw(outline, props);
}

function draw(outline: string, { className, ...rest }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={className ? `icon ${className}` : "icon"}
      {...rest}
    >
      <path d={outline} />
    </svg>
  );
}
