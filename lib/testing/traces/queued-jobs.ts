import { z } from "zod";
import { ownerDatabase } from "../database/owner-database";

const jobsSchema = z.array(
  z.object({ task: z.string(), payload: z.record(z.string(), z.unknown()) }),
);

/** The waiting jobs whose payload names an id, oldest first. */
export async function queuedJobs(id: string): Promise<z.infer<typeof jobsSchema>> {
  const { rows } = await ownerDatabase.query(
    `SELECT t.identifier AS task, j.payload
     FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE j.payload::text LIKE '%' || $1 || '%' ORDER BY j.id`,
    [id],
  );
  return jobsSchema.parse(rows);
}
