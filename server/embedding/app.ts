import { type Context, Hono } from "hono";
import { readFile } from "@/features/files/queries";
import { AppError } from "@/lib/errors";
import { organizationIdOf } from "@/lib/ids";
import { refuse } from "@/server/doors/admission";
import { answer } from "@/server/doors/answer";
import { findAsset, readManifest } from "./assets";

const publicAsset = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
  vary: "Accept-Encoding",
};

/** What customers' pages load: the loader, its chunks and logos. */
export function embedding(): Hono {
  const app = new Hono();
  app.onError(refuse);
  app.notFound((c) => refuse(new AppError("not_found", "There is no such file."), c));
  app.get("/embed/preview", servePreview);
  app.get("/embed/assets/:file", serveAsset);
  app.get("/embed/:organization/files/:file", serveFile);
  app.get("/embed/:organization/:deployment/assets/js/:file", serveAsset);
  return app;
}

function serveAsset(c: Context): Response {
  const asset = findAsset(c.req.param("file") ?? "");
  if (!asset) throw new AppError("not_found", "There is no such file.");
  const headers = {
    ...publicAsset,
    etag: asset.etag,
    "cache-control": asset.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    "content-type": "text/javascript; charset=utf-8",
  };
  if (c.req.header("if-none-match") === asset.etag) return c.body(null, 304, headers);
  if (!c.req.header("accept-encoding")?.includes("gzip"))
    return answer(c, 200, asset.plain, headers);
  return answer(c, 200, asset.gzip, { ...headers, "content-encoding": "gzip" });
}

/** Logos are public: they stand on customers' pages. */
async function serveFile(c: Context): Promise<Response> {
  const organizationId = organizationIdOf(c.req.param("organization") ?? "") ?? "";
  const { bytes, headers } = await readFile(organizationId, c.req.param("file") ?? "");
  return c.body(new Uint8Array(bytes), 200, headers);
}

/** An empty room for the live preview: Setup's own page fills it by messages. */
function servePreview(c: Context): Response {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data: blob:; frame-ancestors 'self'; base-uri 'none'";
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live preview</title><meta name="viewport" content="width=device-width, initial-scale=1"><body><script type="module" src="/embed/assets/${readManifest().preview}"></script></body></html>`;
  return c.html(html, 200, { "content-security-policy": policy, "cache-control": "no-store" });
}
