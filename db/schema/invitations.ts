import { check, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { roles } from "@/protocol/member";
import { at, id, oneOf, organizationId } from "./columns";
import { members } from "./members";

export const invitations = pgTable(
  "invitations",
  {
    id,
    organizationId,
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** SHA-256 of the secret in the link; the secret itself is shown once and not kept. */
    secretHash: text().notNull(),
    invitedBy: text().notNull(),
    createdAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
    acceptedAt: at(),
    withdrawnAt: at(),
  },
  (t) => [
    unique("invitations_secret_hash_key").on(t.secretHash),
    index("invitations_organization_id_index").on(t.organizationId),
    foreignKey({
      name: "invitations_invited_by_fkey",
      columns: [t.organizationId, t.invitedBy],
      foreignColumns: [members.organizationId, members.id],
    }).onDelete("cascade"),
    index("invitations_invited_by_index").on(t.organizationId, t.invitedBy),
    check("invitations_role_check", oneOf(t.role, roles)),
  ],
);
