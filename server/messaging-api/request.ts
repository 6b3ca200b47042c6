import type { Context } from "hono";
import { AppError } from "@/lib/errors";

/** Clients write every parameter and leave empty what they do not want. */
export function queryOf(c: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
}

/** Clients make ids of letters, digits and hyphens; anything else names nothing. */
export function conversationOf(c: Context): string {
  const id = c.req.param("id") ?? "";
  if (/^[0-9a-zA-Z-]{1,64}$/.test(id)) return id;
  throw new AppError("not_found", "This conversation does not exist.");
}
