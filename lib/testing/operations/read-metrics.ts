import { vi } from "vitest";

/** The series of a process by their names with labels, in the alphabet's order, as Prometheus would read them, once it answers. */
export async function readMetrics(port: number): Promise<ReadonlyMap<string, number>> {
  const text = await vi.waitFor(async () => {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`);
    if (!response.ok) throw new Error(`The metrics answer ${response.status}.`);
    return await response.text();
  });
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [inOrder(line.slice(0, at)), Number(line.slice(at + 1))];
    }),
  );
}

function inOrder(series: string): string {
  return series.replace(
    /\{(.*)\}$/,
    (_, labels: string) => `{${(labels.match(/\w+="[^"]*"/g) ?? []).toSorted().join(",")}}`,
  );
}
