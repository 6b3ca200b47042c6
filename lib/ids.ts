import { randomBytes, randomInt } from "node:crypto";

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `00D` and 12 random characters of `[0-9A-Za-z]`. */
export function newOrganizationId(): string {
  return `00D${Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
}

/** The 15-character form of an organization id, or undefined when it is none (18 characters are cut). */
export function organizationIdOf(text: string): string | undefined {
  return /^00D[0-9A-Za-z]{12}([0-9A-Za-z]{3})?$/.test(text) ? text.slice(0, 15) : undefined;
}
