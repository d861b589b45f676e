import { connectToServed } from "./connect-to-served";

/** Changes what no visitor can, such as how long ago a log-in was, in the database of the server that all specs share. */
export async function servedSql(text: string, values: readonly string[]): Promise<void> {
  const client = await connectToServed(process.env.E2E_DATA_DIR ?? "");
  try {
    const { rowCount } = await client.query(text, [...values]);
    if (!rowCount) throw new Error("The statement changed nothing.");
  } finally {
    await client.end();
  }
}
