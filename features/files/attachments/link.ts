import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKeys } from "@/lib/crypto";
import { env } from "@/lib/env";
import { messagingApiPath } from "@/protocol/messaging-api";

/** Who may read a file is decided when its link is made: the link alone opens it, for a while. */
export type LinkedFile = { id: string; conversationId: string };

const minutes = 30;
const window = minutes * 60_000;

/**
 * Good for 30 to 60 minutes, and the same for all who read within a half hour: a picture that stands
 * on a page keeps its address while its conversation is read again.
 */
export function fileLink(file: LinkedFile, now = Date.now()): string {
  const expires = (Math.floor(now / window) + 2) * window;
  const path = `${env().FOYER_URL}${messagingApiPath}/files/${file.id}`;
  return `${path}?expires=${expires}&signature=${sign(file, expires).toString("base64url")}`;
}

export type Link = { expires: string; signature: string };

/** Whether a link was made by us for this file, and still holds. */
export function linkState(
  file: LinkedFile,
  { expires, signature }: Link,
  now = Date.now(),
): "good" | "expired" | "forged" {
  const given = Buffer.from(signature, "base64url");
  const genuine = derivedKeys(purpose).some((key) => {
    const made = sign(file, Number(expires), key);
    return made.length === given.length && timingSafeEqual(made, given);
  });
  if (!genuine) return "forged";
  return now < Number(expires) ? "good" : "expired";
}

const purpose = "file links";

function sign({ id, conversationId }: LinkedFile, expires: number, key = derivedKeys(purpose)[0]) {
  if (!key) throw new Error("No key to sign with");
  return createHmac("sha256", key).update(`${conversationId} ${id} ${expires}`).digest();
}
