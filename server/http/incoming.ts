import type { IncomingMessage } from "node:http";
import { addressHeader, pathHeader } from "@/features/members/address";
import { env } from "@/lib/env";

/** The two request ids only pair an answer with its debug data during development. */
const dropped = /^x-(forwarded-host$|middleware-|nextjs-(?!(html-)?request-id$)|foyer-)/;

/** Takes away what a caller could use to pose as a proxy or as Next itself, and adds what we know. */
export function cleanRequest(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (dropped.test(name)) delete request.headers[name];
  }
  request.headers[addressHeader] = addressOf(request);
  request.headers[pathHeader] = request.url ?? "/";
}

/** The client's address, past as many proxies as FOYER_TRUSTED_PROXIES says, and no further. */
function addressOf(request: IncomingMessage): string {
  const hops = env().FOYER_TRUSTED_PROXIES;
  const socket = request.socket.remoteAddress ?? "";
  if (hops === 0) return socket;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return forwarded.at(-hops)?.trim() || socket;
}

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/** Whether a request that could change something comes from our own pages (Next lets one without Origin through). */
export function isOwnOrigin({ method = "", headers }: IncomingMessage): boolean {
  return safeMethods.includes(method) || headers.origin === env().FOYER_URL;
}

/** More than any form of ours sends, an image and its envelope included. */
const maximumFormBytes = 1024 * 1024;

/** Next reads some bodies whole, however large; browsers say beforehand what they send. */
export function whyNoBody({
  headers,
}: IncomingMessage): { status: number; message: string } | null {
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, message: "Send the body with its Content-Length." };
  }
  if (Number(headers["content-length"] ?? 0) > maximumFormBytes) {
    return { status: 413, message: `The body is larger than ${maximumFormBytes / 1024} KiB.` };
  }
  return null;
}
