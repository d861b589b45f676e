import { describe, expect, test, vi } from "vitest";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { anOwner } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import {
  anInvitationByMail,
  aPostOffice,
  invitationRow,
  jobsInQueue,
  patience,
} from "@/lib/testing/mail/post-office";

const post = aPostOffice();

describe("a mail server", () => {
  test("that is down delays the mail until it is back", async () => {
    await post.close();
    const { email, invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
    await vi.waitFor(async () => expect((await jobsInQueue())[0]?.attempts).toBe(1), patience);
    await vi.waitFor(
      async () => expect((await jobsInQueue())[0]?.last_error).toContain("ECONNREFUSED"),
      patience,
    );
    expect((await invitationRow(invitationId)).mail_status).toBe("queued");
    await post.open();
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
    expect(post.mailsTo(email)).toHaveLength(1);
  });

  test("that refuses, and then breaks off after it has the mail, gets it again under the same Message-ID", async () => {
    const messageIds: (string | undefined)[] = [];
    let refusals = 1;
    let breaks = 1;
    await post.open({
      onRcptTo: (_address, _session, callback) =>
        refusals-- > 0 ? callback(new Error("Try later")) : callback(),
      onData(stream, _session, callback) {
        let message = "";
        stream.on("data", (chunk) => {
          message += chunk;
        });
        stream.on("end", () => {
          messageIds.push(/^Message-ID: .*$/m.exec(message)?.[0]);
          if (breaks-- > 0) post.disconnect();
          else callback();
        });
      },
    });
    const { invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
    await nextTry("Try later");
    await nextTry("closed");
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
    expect(messageIds).toHaveLength(2);
    expect(messageIds[0]).toBe(messageIds[1]);
  });

  test("that fails to the last try leaves an invitation that says so", async () => {
    await post.close();
    const owner = await anOwner();
    const { invitationId } = await anInvitationByMail(owner);
    await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET max_attempts = 1");
    post.startWorker();
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("failed"),
      patience,
    );
    await post.open();
    await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
    await resendInvitation(owner, { invitationId });
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
  });
});

/** Waits for the job's failure, and spares the test the wait for its next try. */
async function nextTry(failure: string) {
  await vi.waitFor(
    async () => expect((await jobsInQueue())[0]?.last_error).toContain(failure),
    patience,
  );
  await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
}
