import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { keysetKeys } from "@/db/schema/keyset-keys";
import { keysets } from "@/db/schema/keysets";
import { recordAudit } from "@/features/audit/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { env } from "@/lib/env";
import { AppError, changedMeanwhile, nameTaken } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { faultOfJwksUrl, isLoopbackHost } from "./address";
import type { KeysetClone, KeysetEdit, KeysetInput } from "./input";
import { getKeyset, type Keyset, listChannelsUsing } from "./queries";
import { whyInUse } from "./uses";

export async function createKeyset(actor: Actor, input: KeysetInput): Promise<Keyset> {
  mayConfigure(actor);
  return transaction(async () => {
    const keyset = await insert(actor, input);
    await recordAudit(actor, {
      action: "keyset_created",
      record: { kind: "keyset", id: keyset.id, label: keyset.label },
      after: input,
    });
    return keyset;
  });
}

/** A second keyset like this one, with its keys; no channel accepts it yet. */
export async function cloneKeyset(actor: Actor, input: KeysetClone): Promise<Keyset> {
  mayConfigure(actor);
  return transaction(async () => {
    const { issuer, type, jwksUrl, keys } = await getKeyset(actor, input.id);
    const { label, developerName } = input;
    const { id } = await insert(actor, { label, developerName, issuer, type, jwksUrl });
    const { organizationId } = actor;
    for (const { label, kid, alg, n, e, active } of keys) {
      await db()
        .insert(keysetKeys)
        .values({ organizationId, keysetId: id, label, kid, alg, n, e, active });
    }
    await recordAudit(actor, {
      action: "keyset_cloned",
      record: { kind: "keyset", id, label },
      before: { id: input.id },
      after: { label, developerName },
    });
    return getKeyset(actor, id);
  });
}

/** Live at once: the next token is held against it. Who was let in stays. */
export async function editKeyset(actor: Actor, edit: KeysetEdit): Promise<Keyset> {
  mayConfigure(actor);
  return transaction(async () => {
    const { id, revision, label, developerName, issuer } = edit;
    const before = await getKeyset(actor, id);
    const jwksUrl = before.type === "jwks_url" ? requireAddress(edit.jwksUrl) : "";
    const edited = await namedUniquely(
      db()
        .update(keysets)
        .set({
          ...{ label, developerName, issuer, jwksUrl },
          revision: revision + 1,
          updatedAt: sql`now()`,
        })
        .where(
          and(
            eq(keysets.organizationId, actor.organizationId),
            eq(keysets.id, id),
            eq(keysets.revision, revision),
          ),
        )
        .returning({ id: keysets.id }),
    );
    if (edited.length === 0) throw changedMeanwhile(await getKeyset(actor, id));
    await configurationChanged(actor);
    const after = await getKeyset(actor, id);
    await recordAudit(actor, {
      action: "keyset_edited",
      record: { kind: "keyset", id, label },
      before: editable(before),
      after: editable(after),
    });
    return after;
  });
}

/** Only a keyset that no channel accepts. */
export async function deleteKeyset(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    await lockKeyset(actor, id);
    const keyset = await getKeyset(actor, id);
    const inUse = whyInUse(keyset.label, await listChannelsUsing(actor, id));
    if (inUse) throw new AppError("conflict", inUse);
    await keepDeleted(actor, { kind: "keyset", id, label: keyset.label });
    await db().delete(keysets).where(eq(keysets.id, keyset.id));
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "keyset_deleted",
      record: { kind: "keyset", id, label: keyset.label },
      before: editable(keyset),
    });
  });
}

/** Until the transaction ends no channel can take it up, and no key can join it. */
export async function lockKeyset(actor: Actor, id: string): Promise<void> {
  await db()
    .select({ id: keysets.id })
    .from(keysets)
    .where(and(eq(keysets.organizationId, actor.organizationId), eq(keysets.id, id)))
    .for("update");
}

async function insert(actor: Actor, input: KeysetInput): Promise<Keyset> {
  const id = newId();
  const { label, developerName, issuer, type } = input;
  const jwksUrl = type === "jwks_url" ? requireAddress(input.jwksUrl) : "";
  const authIdentifier = await freeAuthIdentifier(actor, developerName);
  await namedUniquely(
    db()
      .insert(keysets)
      .values({
        ...{ id, label, developerName, authIdentifier, issuer, type, jwksUrl },
        organizationId: actor.organizationId,
      }),
  );
  await configurationChanged(actor);
  return getKeyset(actor, id);
}

/** The developer name, unless a keyset that was renamed since still stands for its customers under it. */
async function freeAuthIdentifier(actor: Actor, developerName: string): Promise<string> {
  const [taken] = await db()
    .select({ developerName: keysets.developerName })
    .from(keysets)
    .where(
      and(
        eq(keysets.organizationId, actor.organizationId),
        sql`lower(${keysets.authIdentifier}) = lower(${developerName})`,
      ),
    );
  const renamed = taken && taken.developerName.toLowerCase() !== developerName.toLowerCase();
  return renamed ? `${developerName}_${newId().slice(-8)}` : developerName;
}

/** Development on one computer may serve its keys from there; a public Foyer may not be led inside. */
function requireAddress(jwksUrl: string): string {
  const development = isLoopbackHost(new URL(env().FOYER_URL).hostname);
  const message = faultOfJwksUrl(jwksUrl, { development });
  if (!message) return jwksUrl;
  throw new AppError("invalid", `${message}.`, { fields: { jwksUrl: message } });
}

async function namedUniquely<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const taken =
      isUniqueViolation(error, "keysets_developer_name_key") ||
      isUniqueViolation(error, "keysets_auth_identifier_key");
    if (!taken) throw error;
    const message = "Another keyset has this developer name. Choose another.";
    throw nameTaken("developerName", message, error);
  }
}

function editable({ label, developerName, issuer, jwksUrl }: Keyset) {
  return { label, developerName, issuer, jwksUrl };
}
