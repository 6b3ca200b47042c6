import { sql } from "drizzle-orm";
import { check, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, timestamps } from "./columns";

export const users = pgTable(
  "users",
  {
    id,
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    ...timestamps,
  },
  (t) => [
    unique("users_email_key").on(t.email),
    check("users_email_lower_check", sql`${t.email} = lower(${t.email})`),
  ],
);
