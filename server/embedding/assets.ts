import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { sha256 } from "@/lib/crypto";

export type Asset = {
  plain: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  etag: string;
  /** Its name bears a hash, so it never changes. */
  immutable: boolean;
};

export type Manifest = { bootstrap: string; panel: string; preview: string };

const folder = path.join(process.cwd(), "dist/widget");
const cache = new Map<string, Asset>();

/** In development the widget is rebuilt under a running server. */
const kept = process.env.NODE_ENV === "production";

/** A built file of the widget, by its name alone; undefined for anything else. */
export function findAsset(name: string): Asset | undefined {
  const known = cache.get(name);
  if (known) return known;
  if (!/^[a-z0-9][a-zA-Z0-9.-]*\.js$/.test(name)) return undefined;
  try {
    const asset = read(name === "bootstrap.js" ? "bootstrap.min.js" : name);
    if (kept) cache.set(name, asset);
    return asset;
  } catch {
    return undefined;
  }
}

function read(name: string): Asset {
  const plain = new Uint8Array(readFileSync(path.join(folder, name)));
  return {
    plain,
    gzip: new Uint8Array(gzipSync(plain, { level: 9 })),
    etag: `"${sha256(plain).slice(0, 20)}"`,
    immutable: !name.startsWith("bootstrap"),
  };
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
}
