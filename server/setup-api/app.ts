import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { stream } from "hono/streaming";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { auditExportsPath } from "@/features/audit/export/address";
import { exportAuditTrail } from "@/features/audit/export/mutations";
import { type ExportFormat, exportFormats } from "@/features/audit/export/text";
import { auditFilterOf } from "@/features/audit/filter";
import { addressHeader } from "@/features/members/address";
import { AppError } from "@/lib/errors";
import { requireSignedIn } from "@/server/doors/authentication";
import { answerError } from "@/server/doors/errors";

type Door = { Bindings: Partial<HttpBindings> };

export const setupApiPath = "/api/setup/v1";

/** `/api/setup/v1`: what Setup takes away as files, under the session cookie. */
export function setupApi(): Hono<Door> {
  const api = new Hono<Door>();
  api.onError(refuse);
  api.notFound((c) => refuse(new AppError("not_found", "There is no such operation."), c));
  for (const format of Object.keys(exportFormats) as ExportFormat[]) {
    api.get(`${auditExportsPath}.${format}`, (c) => answerExport(c, format));
  }
  return api;
}

async function answerExport(c: Context<Door>, format: ExportFormat): Promise<Response> {
  const { actor } = await requireSignedIn(c.req.header(), c.env?.incoming?.headers[addressHeader]);
  const { contentType, write } = exportFormats[format];
  const events = await exportAuditTrail(actor, auditFilterOf(c.req.query()), format);
  const day = new Date().toISOString().slice(0, 10);
  c.header("Content-Type", contentType);
  c.header("Content-Disposition", `attachment; filename="audit-trail-${day}.${format}"`);
  c.header("Cache-Control", "no-store, no-transform");
  return stream(c, async (out) => {
    for await (const text of write(events)) {
      if (out.aborted) return;
      await out.write(text);
    }
  });
}

function refuse(error: unknown, c: Context): Response {
  const { status, headers, body } = answerError(error);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.json(body, status as ContentfulStatusCode);
}
