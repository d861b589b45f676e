import type { NextConfig } from "next";

/** The paths of the original plan, answered by the same handlers as the canonical ones. */
const documentedPaths = [
  { source: "/organizations/create", destination: "/api/v1/organizations" },
  { source: "/organizations/:id/invite", destination: "/api/v1/organizations/:id/invitations" },
  { source: "/organizations/invitations/accept", destination: "/api/v1/invitations/accept" },
  { source: "/organizations/auth/:action", destination: "/api/v1/auth/:action" },
  { source: "/customers", destination: "/api/v1/customers" },
  { source: "/customers/:id", destination: "/api/v1/customers/:id" },
];

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
];

// The links of mails carry their token in the query; nothing behind them may learn it.
const tokenPages = ["/invite/accept", "/verify-email"];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types; a start on a small machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["tinypool", "bcryptjs", "pg", "graphile-worker", "pino", "nodemailer"],
  rewrites: async () => ({ beforeFiles: documentedPaths, afterFiles: [], fallback: [] }),
  headers: async () => [
    { source: "/:path*", headers },
    ...tokenPages.map((source) => ({
      source,
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    })),
  ],
};

export default nextConfig;
