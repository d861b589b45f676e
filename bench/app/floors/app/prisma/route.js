import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../../../../lib/db/generated/client";
import { pool, wantedRows } from "../../database";

const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

/** @param {Request} request */
export async function GET(request) {
  const { organizationId, rows } = wantedRows(request);
  const data = await prisma.customer.findMany({
    where: { organizationId },
    select: { id: true, name: true, email: true, currency: true, createdAt: true },
    orderBy: { id: "desc" },
    take: rows,
  });
  return Response.json({ data });
}
