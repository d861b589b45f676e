import { expect, test } from "vitest";
import { noRoute, routeTemplates } from "./route-template";

/** A piece of what a build writes. */
const templateOf = routeTemplates({
  rewrites: {
    beforeFiles: [
      { destination: "/api/v1/customers/:id", regex: "^/customers(?:/([^/]+?))(?:/)?$" },
    ],
  },
  staticRoutes: [
    { page: "/api/v1/customers/bulk", regex: "^/api/v1/customers/bulk(?:/)?$" },
    { page: "/healthz", regex: "^/healthz(?:/)?$" },
  ],
  dynamicRoutes: [
    {
      page: "/api/v1/customers/[customerId]",
      regex: "^/api/v1/customers/([^/]+?)(?:/)?$",
    },
    { page: "/q/[token]", regex: "^/q/([^/]+?)(?:/)?$" },
  ],
});

test.each([
  ["/healthz", "/healthz"],
  ["/api/v1/customers/bulk", "/api/v1/customers/bulk"],
  ["/api/v1/customers/0199-abc", "/api/v1/customers/[customerId]"],
  ["/customers/0199-abc", "/api/v1/customers/[id]"],
  ["/q/a-secret", "/q/[token]"],
  ["/_next/static/chunks/a.js", "/_next"],
  ["/wp-login.php", noRoute],
  ["/healthz/and/more", noRoute],
])("%s is told as %s", (path, template) => {
  expect(templateOf(path)).toBe(template);
});
