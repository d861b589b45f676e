import { readCustomers, wantedRows } from "../../database";

/** @param {Request} request */
export async function GET(request) {
  return Response.json({ data: await readCustomers(wantedRows(request).rows) });
}
