import { boolean, check, foreignKey, pgTable, text, unique } from "drizzle-orm/pg-core";
import { keyAlgorithms } from "@/protocol/user-verification";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";
import { keysets } from "./keysets";

/** An uploaded public key. What belongs to a private one has no column. */
export const keysetKeys = pgTable(
  "keyset_keys",
  {
    id,
    organizationId,
    keysetId: text().notNull(),
    label: text().notNull(),
    kid: text().notNull(),
    alg: text({ enum: keyAlgorithms }).notNull(),
    /** Modulus and exponent, base64url. */
    n: text().notNull(),
    e: text().notNull(),
    active: boolean().notNull().default(false),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("keyset_keys_organization_id_key").on(t.organizationId, t.id),
    unique("keyset_keys_kid_key").on(t.keysetId, t.kid),
    foreignKey({
      name: "keyset_keys_keyset_fkey",
      columns: [t.organizationId, t.keysetId],
      foreignColumns: [keysets.organizationId, keysets.id],
    }).onDelete("cascade"),
    check("keyset_keys_alg_check", oneOf(t.alg, keyAlgorithms)),
  ],
);
