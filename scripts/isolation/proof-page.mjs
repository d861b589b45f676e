import { countsInWords, wallTotals } from "./print-proof.mjs";
import { families, parts } from "./proof-words.mjs";

/**
 * The report as one page that needs nothing else, for whoever reviews the security of a company that uses Mercura.
 *
 * @param {import("./print-proof.mjs").Report} report
 */
export function proofPage(report) {
  const { isProven, date, commit, versions, durationSeconds, lines, notes, findings, tests } =
    report;
  const verdict = isProven
    ? "No attempt reached another company's data."
    : `${findings.length} findings: this version must not be used for more than one company.`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mercura: proof of isolation</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Proof of isolation</h1>
<p class="${isProven ? "good" : "bad"}"><strong>${verdict}</strong></p>
<p>Many companies share one Mercura. This report says what was tried, by a program and within minutes, to make one company see or change another's data, and what happened. It was written by the run itself; anybody with the source can repeat it with <code>npm run isolation</code>.</p>
<dl>${pairs({ Date: moment(date), Commit: commit, ...named(versions), Duration: `${durationSeconds.toFixed(0)} s`, "Checks passed": String(tests) })}</dl>
${findings.length > 0 ? `<h2>Findings</h2><ul>${findings.map((finding) => `<li><pre>${escaped(finding)}</pre></li>`).join("")}</ul>` : ""}
<h2>Three walls, each taken down in turn</h2>
<p><b>Wall 1, the scope</b>, adds the company to every question before it leaves the program, and refuses what it does not understand. <b>Wall 2, the keys</b>, makes each record's company part of its identity, so that no record can hang on another company's. <b>Wall 3, row level security</b>, has PostgreSQL itself show each connection one company's rows only. The same attempts ran behind each set of walls. The first line is the control: with the keys alone the attempts have to succeed, or they would prove nothing.</p>
${table(
  ["Walls standing", "Attempts", "Refused at once", "Foreign reads", "Foreign writes"],
  wallTotals(lines).map((row) => [
    row.name,
    row.attempts,
    row.refused,
    row.foreignReads,
    row.foreignWrites,
  ]),
)}
<p>After each attempt that was let through, a fingerprint of the other company's records was compared with the one before, in every table that the attempt touched; after all attempts on a kind of record, one of every table confirmed that nothing was missed. Each answer was searched for anything that only the other company's records say.</p>
<h2>What was tried</h2>
${table(
  [
    "Attempt",
    "What success would have meant",
    "Attempts",
    "Reads and writes with the keys alone",
    "With wall 1, wall 3 or both",
  ],
  families.map(([family, tried, otherwise]) =>
    familyRow(lines, family ?? "", tried ?? "", otherwise ?? ""),
  ),
)}
${Object.entries(parts)
  .map(
    ([part, [title, about]]) =>
      `<h2>${title}</h2><p>${about}</p>${table(
        ["What", "Result"],
        lines
          .filter((line) => line.part === part)
          .map(({ line, counts }) => [line, countsInWords(counts)]),
      )}`,
  )
  .join("\n")}
${notes.map((note) => `<p>${escaped(note)}</p>`).join("")}
<h2>What this does not cover</h2>
<p>A superuser of the database and whoever holds the files of its disk stand behind the walls. SQL that a developer writes to switch its own company is stopped by review and by the check of statements, not by row level security.</p>
</main>
</body>
</html>
`;
}

/**
 * @param {readonly import("./collect-proof.mjs").Line[]} lines
 * @param {string} family
 * @param {string} tried
 * @param {string} otherwise
 */
function familyRow(lines, family, tried, otherwise) {
  const ofFamily = lines.filter(
    ({ part, line }) => part === "matrix" && line.split(" ").slice(1).join(" ") === family,
  );
  const leaks = (/** @type {boolean} */ isControl) =>
    ofFamily
      .filter(({ line }) => line.startsWith("2 ") === isControl)
      .reduce(
        (sum, { counts }) => sum + (counts.foreignReads ?? 0) + (counts.foreignWrites ?? 0),
        0,
      );
  const attempts = ofFamily.reduce((sum, { counts }) => sum + (counts.attempts ?? 0), 0);
  return [tried, otherwise, attempts, leaks(true), leaks(false)];
}

/** @param {string} date */
function moment(date) {
  const format = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${format.format(new Date(date))} UTC`;
}

/** @param {Record<string, string>} versions */
function named(versions) {
  const names = {
    mercura: "Mercura",
    node: "Node.js",
    next: "Next.js",
    prisma: "Prisma",
    postgresql: "PostgreSQL",
  };
  return Object.fromEntries(
    Object.entries(names).map(([key, name]) => [name, versions[key] ?? "unknown"]),
  );
}

/** @param {Record<string, string>} values */
function pairs(values) {
  return Object.entries(values)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`)
    .join("");
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
function table(head, rows) {
  const cell = (/** @type {string | number} */ value) =>
    typeof value === "number"
      ? `<td class="number">${value.toLocaleString("en")}</td>`
      : `<td>${escaped(value)}</td>`;
  const heading = (/** @type {string} */ name, /** @type {number} */ column) =>
    `<th scope="col"${typeof rows[0]?.[column] === "number" ? ' class="number"' : ""}>${name}</th>`;
  return `<div class="wide"><table${head.length === 2 ? ' class="pairs"' : ""}><thead><tr>${head.map(heading).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</tbody></table></div>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1c1e22, #e6e7ea); --quiet: light-dark(#5b616b, #a0a6b0); --line: light-dark(#dfe2e7, #33373e); --page: light-dark(#fff, #141619); --good: light-dark(#0b6b3a, #6fd39b); --bad: light-dark(#a51d1d, #ff9b92); }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
p { max-width: 46rem; } .good { color: var(--good); } .bad { color: var(--bad); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem 1.5rem; }
dl div:nth-child(2) { grid-column: span 2; } dt { color: var(--quiet); font-size: .85rem; } dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; min-width: 40rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); } th { color: var(--quiet); font-size: .85rem; font-weight: 500; }
.number { text-align: right; padding: .5rem 0 .5rem .75rem; } td.number { white-space: nowrap; } th { vertical-align: bottom; } td:first-child::first-letter { text-transform: uppercase; }
.pairs { table-layout: fixed; min-width: 0; } .pairs th:first-child { width: 45%; } pre { white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl div:nth-child(2) { grid-column: auto; } }
@media print { :root { color-scheme: light; } main { padding: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } body { font-size: 11pt; } }
`;
