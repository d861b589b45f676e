/** The colours of the product's design tokens as mail programs know them: in hex, light and dark. */
export const light = {
  page: "#f2f5f6",
  surface: "#ffffff",
  line: "#dfe4e5",
  ink: "#161e23",
  ink2: "#454f55",
  ink3: "#5c656a",
  accent: "#00797e",
  accentInk: "#fcfcfc",
  accentText: "#005d62",
} as const;

export const dark = {
  page: "#0b1115",
  surface: "#12191d",
  line: "#252c31",
  ink: "#eceff0",
  ink2: "#abb3b6",
  ink3: "#8b9498",
  accent: "#49b8b8",
  accentInk: "#051115",
  accentText: "#72d0d0",
} as const;
