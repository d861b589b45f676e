import { describe, expect, test, vi } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { enqueueJobs } from "@/lib/db/outbox/enqueue-jobs";
import { log } from "@/lib/log";
import { anOwner } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import {
  anInvitationByMail,
  aPostOffice,
  invitationRow,
  jobsInQueue,
  patience,
  queueIsEmpty,
} from "@/lib/testing/mail/post-office";
import { runningJobLock } from "../task/one-at-a-time";

const post = aPostOffice();

describe("the worker", () => {
  test("goes on after PostgreSQL cut all of its connections", async () => {
    post.startWorker();
    const first = await anInvitationByMail(await anOwner());
    await vi.waitFor(() => expect(post.mailsTo(first.email)).toHaveLength(1), patience);
    await ownerDatabase.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mercura-worker' AND datname = current_database()",
    );
    const second = await anInvitationByMail(await anOwner());
    await vi.waitFor(() => expect(post.mailsTo(second.email)).toHaveLength(1), patience);
  });

  test("ends what was under way when its connections were cut, and does it once", async () => {
    const waiting: (() => void)[] = [];
    await post.open({
      onMailFrom(_address, _session, callback) {
        waiting.push(callback);
      },
    });
    const { email, invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
    await vi.waitFor(() => expect(waiting).toHaveLength(1), patience);
    await ownerDatabase.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mercura-worker' AND datname = current_database()",
    );
    waiting[0]?.();
    await queueIsEmpty();
    expect(post.mailsTo(email)).toHaveLength(1);
    expect((await invitationRow(invitationId)).mail_status).toBe("sent");
  });

  test("waits while another process does the same job", async () => {
    const first = await anInvitationByMail(await anOwner());
    const { rows } = await ownerDatabase.query(
      "SELECT concat(identifier, ' ', payload) AS name FROM graphile_worker._private_jobs JOIN graphile_worker._private_tasks AS task ON task.id = task_id",
    );
    const other = await ownerDatabase.connect();
    await other.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [rows[0].name]);
    post.startWorker();
    const second = await anInvitationByMail(await anOwner());
    await vi.waitFor(() => expect(post.mailsTo(second.email)).toHaveLength(1), patience);
    expect(post.mailsTo(first.email)).toEqual([]);
    other.release(true);
    await vi.waitFor(() => expect(post.mailsTo(first.email)).toHaveLength(1), patience);
  });

  test("starts although its database is away, and works once it is there", async () => {
    const { email } = await anInvitationByMail(await anOwner());
    await ownerDatabase.query("REVOKE USAGE ON SCHEMA graphile_worker FROM app_worker");
    const warn = vi.spyOn(log, "warn");
    post.startWorker();
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), patience);
    expect(post.mailsTo(email)).toEqual([]);
    await ownerDatabase.query("GRANT USAGE ON SCHEMA graphile_worker TO app_worker");
    await vi.waitFor(() => expect(post.mailsTo(email)).toHaveLength(1), patience);
  });

  test("finishes the mail under way when it is told to stop", async () => {
    let hasBegun = false;
    await post.open({
      onMailFrom(_address, _session, callback) {
        hasBegun = true;
        setTimeout(callback, 500);
      },
    });
    const { email, invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
    await vi.waitFor(() => expect(hasBegun).toBe(true), patience);
    await post.stopWorker();
    expect(post.mailsTo(email)).toHaveLength(1);
    expect((await invitationRow(invitationId)).mail_status).toBe("sent");
    expect(await jobsInQueue()).toEqual([]);
  });

  test("takes over what a dead worker had begun, and leaves alone what a live one has", async () => {
    const dead = await anInvitationByMail(await anOwner());
    const live = await anInvitationByMail(await anOwner());
    const begin =
      "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', locked_by = $1, attempts = 1 WHERE payload->>'invitationId' = $2 RETURNING id";
    await ownerDatabase.query(begin, ["pool-of-the-dead", dead.invitationId]);
    const { rows } = await ownerDatabase.query(begin, ["pool-of-the-living", live.invitationId]);
    const alive = await ownerDatabase.connect();
    await alive.query("SELECT pg_advisory_lock($1, $2)", [runningJobLock, Number(rows[0].id)]);
    post.startWorker();
    await vi.waitFor(() => expect(post.mailsTo(dead.email)).toHaveLength(1), patience);
    expect(post.mailsTo(live.email)).toEqual([]);
    alive.release(true);
  });

  test("refuses a payload that is not the job's, and keeps it where an operator sees it", async () => {
    const { organizationId } = await anOwner();
    await authorize(system(organizationId), "mail.send").$transaction((tx) =>
      enqueueJobs(tx, [
        {
          task: "mail.invitation",
          payload: { organizationId },
          key: null,
          queue: null,
          maxAttempts: 1,
        },
      ]),
    );
    post.startWorker();
    await vi.waitFor(
      async () => expect((await jobsInQueue())[0]?.last_error).toContain("invitationId"),
      patience,
    );
  });
});
