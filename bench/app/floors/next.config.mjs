import path from "node:path";

const projectRoot = path.join(import.meta.dirname, "../../..");

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  turbopack: { root: projectRoot },
  serverExternalPackages: ["pg"],
};
