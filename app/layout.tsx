import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { EarlyInput } from "@/components/form/early-input";
import { SkipLink } from "@/components/navigation/skip-link";
import { readTheme, themeCookieName } from "@/components/navigation/theme";
import { Toaster } from "@/components/ui/toaster";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Mercura", template: "%s · Mercura" },
  description: "The open-source workspace for B2B sales teams.",
  icons: {
    icon: { url: "/favicon.svg", type: "image/svg+xml" },
    apple: { url: "/apple-touch-icon.png", sizes: "180x180" },
  },
  // Phones would turn prices and SKUs into telephone links.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Read on the server, so that the first paint already has the chosen theme.
  const theme = readTheme((await cookies()).get(themeCookieName)?.value);
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body className="font-sans">
        <SkipLink />
        {children}
        <Toaster />
        <EarlyInput nonce={(await headers()).get("x-nonce") ?? undefined} />
      </body>
    </html>
  );
}
