import "server-only";
import { and, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { keysetKeys } from "@/db/schema/keyset-keys";
import { recordAudit } from "@/features/audit/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { KeyInput } from "../keysets/input";
import { readJwk } from "../keysets/jwk";
import { lockKeyset } from "../keysets/mutations";
import { getKey, getKeyset, type KeysetKey } from "../keysets/queries";

/** Keeps what is public of the key. It is not used until it is switched on. */
export async function addKey(actor: Actor, input: KeyInput): Promise<KeysetKey> {
  mayConfigure(actor);
  return transaction(async () => {
    await lockKeyset(actor, input.keysetId);
    const keyset = await getKeyset(actor, input.keysetId);
    if (keyset.type !== "uploaded") {
      throw new AppError("conflict", `${keyset.label} reads its keys from a JWKS address.`);
    }
    const read = readJwk(input.jwk);
    if (typeof read === "string") {
      throw new AppError("invalid", read, { fields: { jwk: read } });
    }
    const { label, active } = input;
    const id = newId();
    const { organizationId } = actor;
    await insert({ ...read, id, organizationId, keysetId: keyset.id, label, active });
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "key_added",
      record: { kind: "keyset", id: keyset.id, label: keyset.label },
      after: { kid: read.kid, alg: read.alg, label, active },
    });
    return getKey(actor, id);
  });
}

async function insert(key: typeof keysetKeys.$inferInsert): Promise<void> {
  try {
    await db().insert(keysetKeys).values(key);
  } catch (error) {
    if (!isUniqueViolation(error, "keyset_keys_kid_key")) throw error;
    const message = `A key with the kid ${key.kid} is in this keyset already. Give the new key its own.`;
    throw new AppError("conflict", message, { fields: { jwk: message }, cause: error });
  }
}

/** Switched off, new tokens signed with it are refused; chats that run go on. */
export async function switchKey(actor: Actor, id: string, active: boolean): Promise<KeysetKey> {
  mayConfigure(actor);
  return transaction(async () => {
    const key = await getKey(actor, id);
    if (key.active === active) return key;
    const keyset = await getKeyset(actor, key.keysetId);
    await db()
      .update(keysetKeys)
      .set({ active, updatedAt: new Date() })
      .where(eq(keysetKeys.id, key.id));
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: active ? "key_activated" : "key_deactivated",
      record: { kind: "keyset", id: keyset.id, label: keyset.label },
      after: { kid: key.kid },
    });
    return { ...key, active };
  });
}

export async function removeKey(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const key = await getKey(actor, id);
    const keyset = await getKeyset(actor, key.keysetId);
    await keepDeleted(actor, { kind: "keyset_key", id, label: key.label });
    await db()
      .delete(keysetKeys)
      .where(and(eq(keysetKeys.organizationId, actor.organizationId), eq(keysetKeys.id, key.id)));
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "key_removed",
      record: { kind: "keyset", id: keyset.id, label: keyset.label },
      before: { kid: key.kid, label: key.label, active: key.active },
    });
  });
}
