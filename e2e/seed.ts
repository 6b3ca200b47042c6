import { connection } from "@/db/client";
import { acceptInvitation, inviteMember } from "@/features/invitations/mutations";
import { listMembers } from "@/features/members/queries";
import { foundOrganization } from "@/features/organizations/mutations";
import { editQueue } from "@/features/routing/queues/mutations";
import { getQueue, listQueues } from "@/features/routing/queues/queries";
import { loadSample } from "@/features/sample/mutations";
import { setSecrets } from "@/lib/crypto";
import { setDoorbell } from "@/lib/doorbell";
import { parseEnv } from "@/lib/env";
import { openDatabase } from "@/server/database";
import { inProcessDoorbell } from "@/server/doorbell/in-process";
import { readSecrets } from "@/server/secrets";
import { organizationId, people } from "./people";

/** Arranges through the product's own mutations, before the server opens the database. */
async function seed(): Promise<void> {
  process.env.FOYER_ORG_ID = organizationId;
  const env = parseEnv(process.env);
  setSecrets(readSecrets(env));
  setDoorbell(inProcessDoorbell());
  await openDatabase(env);
  const { ann, ray, rita } = people;
  const admin = await foundOrganization({ ...ann, organization: "Corner Shop" }, "");
  await loadSample(admin);
  for (const { name, email, role, password } of [ray, rita]) {
    const link = await inviteMember(admin, { email, role });
    await acceptInvitation({ secret: link.split("/").at(-1) ?? "", name, password }, "");
  }
  const [support] = await listQueues(admin);
  const { id, label, developerName, revision } = await getQueue(admin, support?.id ?? "");
  const memberIds = (await listMembers(admin)).map((member) => member.id);
  await editQueue(admin, { id, label, developerName, revision, memberIds });
  await connection().close();
  process.exit(0);
}

await seed();
