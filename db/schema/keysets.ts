import { sql } from "drizzle-orm";
import { check, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { keysetTypes } from "@/protocol/user-verification";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";

/** An issuer of identity tokens and where its public keys come from. */
export const keysets = pgTable(
  "keysets",
  {
    id,
    organizationId,
    label: text().notNull(),
    developerName: text().notNull(),
    /** Stands in customers' subjects, so it is the first developer name and outlives a new one. */
    authIdentifier: text().notNull(),
    /** The `iss` of its tokens, to the letter. */
    issuer: text().notNull(),
    type: text({ enum: keysetTypes }).notNull(),
    /** Empty for uploaded keys. */
    jwksUrl: text().notNull().default(""),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("keysets_organization_id_key").on(t.organizationId, t.id),
    uniqueIndex("keysets_developer_name_key").on(t.organizationId, sql`lower(${t.developerName})`),
    uniqueIndex("keysets_auth_identifier_key").on(
      t.organizationId,
      sql`lower(${t.authIdentifier})`,
    ),
    check("keysets_type_check", oneOf(t.type, keysetTypes)),
    check("keysets_jwks_url_check", sql`(${t.type} = 'jwks_url') = (${t.jwksUrl} <> '')`),
  ],
);
