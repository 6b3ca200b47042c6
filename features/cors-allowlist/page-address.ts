import { matchesPattern } from "./matching";

/** Whether a page may show the chat, and by which entry; or why not. */
export type Verdict =
  | { allowed: true; by: string }
  | { allowed: false; why: string; origin?: string };

/** What a browser would send as the origin of this page, and what the CORS Allowlist says to it. */
export function judgeAddress(
  typed: string,
  { patterns, ownOrigin }: { patterns: readonly string[]; ownOrigin: string },
): Verdict {
  const origin = originOf(typed.trim());
  if (origin === undefined) {
    return {
      allowed: false,
      why: "Enter the address of a page, such as https://shop.example.com/cart.",
    };
  }
  if (origin === "null") {
    return {
      allowed: false,
      why: "Pages without an origin (files, sandboxed frames) cannot be allowed.",
    };
  }
  if (origin === ownOrigin) return { allowed: true, by: "Foyer itself: its own pages always may." };
  const by = patterns.find((pattern) => matchesPattern(pattern, origin));
  if (by !== undefined) return { allowed: true, by };
  return { allowed: false, why: `${origin} is not in the CORS Allowlist.`, origin };
}

function originOf(typed: string): string | undefined {
  if (typed === "") return undefined;
  const address = /^[a-z][a-z0-9+.-]*:(\/\/|[^\d])/i.test(typed) ? typed : `https://${typed}`;
  try {
    const { origin, protocol, host } = new URL(address);
    return /-extension:$/.test(protocol) ? `${protocol}//${host}` : origin;
  } catch {
    return undefined;
  }
}
