import "server-only";
import { env } from "@/lib/env";
import { fetchPublic } from "@/lib/fetch-public";
import { once } from "@/lib/slot";
import { isLoopbackHost } from "../keysets/address";
import { type PublicKey, publicKeyOf } from "../keysets/jwk";

const seconds = { fresh: 600, betweenFetches: 30, usable: 24 * 3600 };
const limits = { maximumBytes: 128 * 1024, seconds: 5 };
const maximumKeys = 100;
const maximumAddresses = 1000;

/** What an address of keys answered. */
export type Jwks = {
  keys: PublicKey[];
  /** Keys that cannot be used, each with its reason. */
  unusable: { kid: string; reason: string }[];
};

type Kept = {
  found: Jwks | undefined;
  foundAt: number;
  /** When it was last asked, and what went wrong. */
  askedAt: number;
  failure: string | undefined;
  asking: Promise<void> | undefined;
};

function memory(): Map<string, Kept> {
  return once("jwks", () => new Map());
}

/**
 * The keys of an address, from memory where they are ten minutes old at most. A `kid` that is not
 * among them is asked for anew, though never more often than every 30 seconds, whatever callers
 * send. An address that does not answer leaves the last keys in force for a day.
 */
export async function readJwks(
  address: string,
  { kid, now = Date.now() }: { kid?: string | undefined; now?: number } = {},
): Promise<Jwks | string> {
  const kept = keptFor(address);
  const age = now - kept.foundAt;
  const missed = kid !== undefined && !kept.found?.keys.some((key) => key.kid === kid);
  const due = !kept.found || age > seconds.fresh * 1000 || missed;
  const may = kept.asking === undefined && now - kept.askedAt >= seconds.betweenFetches * 1000;
  if (due && may) kept.asking = ask(address, kept, now);
  // What is merely old is used while the new one is on its way.
  if (missed || !kept.found || age > seconds.usable * 1000) await kept.asking;
  if (kept.found && now - kept.foundAt <= seconds.usable * 1000) return kept.found;
  return kept.failure ?? "The keys have not been read yet.";
}

/** Asks the address now and keeps what it answers, for whoever changes or tests it. */
export async function fetchJwks(address: string): Promise<Jwks | string> {
  try {
    const found = await download(address);
    Object.assign(keptFor(address), { found, foundAt: Date.now(), failure: undefined });
    return found;
  } catch (error) {
    return sentence(error);
  }
}

function keptFor(address: string): Kept {
  const all = memory();
  const known = all.get(address);
  if (known) return known;
  const made: Kept = {
    found: undefined,
    foundAt: 0,
    askedAt: 0,
    failure: undefined,
    asking: undefined,
  };
  all.set(address, made);
  if (all.size > maximumAddresses) {
    for (const oldest of all.keys()) {
      all.delete(oldest);
      break;
    }
  }
  return made;
}

async function ask(address: string, kept: Kept, now: number): Promise<void> {
  kept.askedAt = now;
  try {
    Object.assign(kept, { found: await download(address), foundAt: now, failure: undefined });
  } catch (error) {
    kept.failure = sentence(error);
  } finally {
    kept.asking = undefined;
  }
}

async function download(address: string): Promise<Jwks> {
  const allowLoopback = isLoopbackHost(new URL(env().FOYER_URL).hostname);
  return parseJwks(await fetchPublic(address, { ...limits, allowLoopback }));
}

/** Exported for its table of odd answers. */
export function parseJwks(text: string): Jwks {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new Error("The answer is not JSON.", { cause });
  }
  const listed =
    typeof answer === "object" && answer !== null && "keys" in answer ? answer.keys : undefined;
  if (!Array.isArray(listed)) throw new Error(`The answer has no "keys".`);
  const found: Jwks = { keys: [], unusable: [] };
  for (const jwk of listed.slice(0, maximumKeys)) {
    const key = publicKeyOf(jwk);
    if (typeof key === "string") found.unusable.push({ kid: kidOf(jwk), reason: key });
    else if (found.keys.some(({ kid }) => kid === key.kid)) {
      found.unusable.push({ kid: key.kid, reason: "Another key of the answer has this kid." });
    } else found.keys.push(key);
  }
  return found;
}

function kidOf(jwk: unknown): string {
  const kid = typeof jwk === "object" && jwk !== null && "kid" in jwk ? jwk.kid : undefined;
  return typeof kid === "string" ? kid.slice(0, 80) : "no kid";
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
