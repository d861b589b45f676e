import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** @typedef {(name: string) => number} ReadNumber */

/**
 * What Lucide's icon of this name draws, as the one path of all its lines.
 *
 * @param {string} name as in "file-text"
 * @returns {Promise<string>}
 */
export async function outlineOf(name) {
  const { default: icon } = await import(`lucide-react/icons/${name}`);
  const markup = renderToStaticMarkup(createElement(icon));
  return [...markup.matchAll(/<(\w+)([^>]*)>/g)]
    .slice(1)
    .map(([, shape = "", attributes = ""]) => pathOf(shape, attributes))
    .join("");
}

/**
 * @param {string} shape
 * @param {string} attributes
 */
function pathOf(shape, attributes) {
  const values = new Map(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const text = (/** @type {string} */ name) => values.get(name) ?? "0";
  const number = (/** @type {string} */ name) => Number(text(name));
  switch (shape) {
    case "path":
      return fromItsOwnStart(text("d"));
    case "line":
      return `M${text("x1")} ${text("y1")}L${text("x2")} ${text("y2")}`;
    case "polyline":
      return `M${text("points")}`;
    case "circle":
      return circle(number);
    case "rect":
      return rectangle(number);
    default:
      throw new Error(`No path was made of this shape yet: ${shape}.`);
  }
}

/**
 * What begins with "m" is meant from the corner, and would be taken from where the path before it ended.
 *
 * @param {string} d
 */
function fromItsOwnStart(d) {
  const [start, x, y] = /^m\s*(-?[\d.]+)[\s,]*(-?(?:\d*\.\d+|\d+))\s*/.exec(d) ?? [];
  if (start === undefined) return d;
  const rest = d.slice(start.length);
  return `M${x} ${y}${/^[\d.-]/.test(rest) ? "l" : ""}${rest}`;
}

/** @param {ReadNumber} read */
function circle(read) {
  const r = read("r");
  return `M${read("cx") - r} ${read("cy")}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** @param {ReadNumber} read */
function rectangle(read) {
  const r = read("rx");
  const across = read("width") - 2 * r;
  const down = read("height") - 2 * r;
  const corner = (/** @type {number} */ x, /** @type {number} */ y) =>
    r === 0 ? "" : `a${r} ${r} 0 0 1 ${x} ${y}`;
  return [
    `M${read("x") + r} ${read("y")}h${across}${corner(r, r)}v${down}${corner(-r, r)}`,
    `h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`,
  ].join("");
}
