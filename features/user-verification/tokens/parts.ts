import "server-only";
import { createPublicKey, verify } from "node:crypto";
import type { PublicKey } from "../keysets/jwk";
import { hasDuplicateMembers } from "./json-members";

export type Json = Record<string, unknown>;

export function isSignedBy(token: string, { alg, n, e }: PublicKey): boolean {
  const [header = "", payload = "", signature = ""] = token.split(".");
  return verify(
    alg === "RS256" ? "RSA-SHA256" : "RSA-SHA512",
    Buffer.from(`${header}.${payload}`),
    createPublicKey({ key: { kty: "RSA", n, e }, format: "jwk" }),
    Buffer.from(signature, "base64url"),
  );
}

/** The object in a part of a token, or what is wrong with it. */
export function readObject(part: string): Json | string {
  try {
    const bytes = Buffer.from(part, "base64url");
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "is no object";
    if (hasDuplicateMembers(text)) return "names a member twice";
    return value as Json;
  } catch {
    return "is no JSON in base64url";
  }
}
