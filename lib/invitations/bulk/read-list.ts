import "server-only";
import Papa from "papaparse";
import type { ListedPerson } from "../schema";

/**
 * Reads a list of people: a CSV with a header that names the column "email" (and "role", "name"), or addresses separated by
 * commas, semicolons or line breaks, each alone or as `Name <address>`. It judges none of them.
 */
export function readList(text: string): ListedPerson[] {
  const [firstLine = ""] = text.split(/\r\n|\r|\n/, 1);
  return hasHeader(firstLine) ? readTable(text) : readAddresses(text);
}

const columnNames: Readonly<Record<string, keyof ListedPerson>> = {
  email: "email",
  "e-mail": "email",
  mail: "email",
  role: "role",
  name: "name",
};

function columnOf(heading: string): string {
  return (
    columnNames[
      heading
        .replace(/^\ufeff/, "")
        .trim()
        .toLowerCase()
    ] ?? heading
  );
}

function hasHeader(firstLine: string): boolean {
  return firstLine.split(/[,;\t]/).some((cell) => columnOf(cell.replaceAll('"', "")) === "email");
}

function readTable(text: string): ListedPerson[] {
  const { data } = Papa.parse<Readonly<Record<string, string | undefined>>>(text, {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: columnOf,
  });
  return data.map(({ email = "", role, name }) => ({
    email: email.trim(),
    ...(role === undefined ? {} : { role }),
    ...(name === undefined ? {} : { name }),
  }));
}

function readAddresses(text: string): ListedPerson[] {
  // A quoted name may hold a comma: "Berg, Kim" <kim@acme.example>.
  const pieces = text.match(/(?:"[^"\n]*"|[^,;\r\n"]|")+/g) ?? [];
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece) => {
      const named = /^([^<]*)<([^<>]*)>$/.exec(piece);
      if (!named) return { email: piece };
      const [, name = "", email = ""] = named;
      return { email: email.trim(), name: name.replaceAll('"', "").trim() };
    });
}
