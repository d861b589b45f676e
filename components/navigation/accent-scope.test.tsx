import { ServerInsertedHTMLContext } from "next/navigation";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AccentScope } from "./accent-scope";

const accent = {
  accent: "#aa3300",
  ink: "#fff",
  soft: "light-dark(#fee, #311)",
  text: "rgb(90 20 0)",
};

/** The markup, and beside it what goes to the head of the page. */
function render(scope: ReactNode) {
  const inserted: (() => ReactNode)[] = [];
  const markup = renderToStaticMarkup(
    <ServerInsertedHTMLContext.Provider value={(write) => inserted.push(write)}>
      {scope}
    </ServerInsertedHTMLContext.Provider>,
  );
  const write = () => inserted.map((part) => renderToStaticMarkup(part())).join("");
  return { markup, first: write(), second: write() };
}

test("an organization's colours come in a style with the answer's nonce, once, and in no attribute", () => {
  const { markup, first, second } = render(
    <AccentScope accent={accent} nonce="the-nonce">
      inside
    </AccentScope>,
  );
  expect(markup).not.toContain("style=");
  const id = /data-accent="([^"]+)"/.exec(markup)?.[1];
  expect(first).toBe(
    `<style nonce="the-nonce">[data-accent="${id}"]{--accent:#aa3300;--accent-ink:#fff;--accent-soft:light-dark(#fee, #311);--accent-text:rgb(90 20 0)}</style>`,
  );
  expect(second).toBe("");
});

test("without colours nothing is written but the element that would wear them", () => {
  expect(render(<AccentScope>inside</AccentScope>)).toEqual({
    markup: '<div class="contents">inside</div>',
    first: "",
    second: "",
  });
});

test.each(["red;}body{display:none", "url(https://evil.example)\\", "</style><script>"])(
  "what is no colour is refused: %s",
  (text) => {
    expect(() => render(<AccentScope accent={{ ...accent, text }}>inside</AccentScope>)).toThrow();
  },
);
