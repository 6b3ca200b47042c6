import "server-only";
import { createSecretKey, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import { derivedKeys } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/slot";
import { type IdentityOutcome, identityClaims } from "@/protocol/user-verification";
import { type Customer, type CustomerClaims, makeCustomer } from "./customer";

/** Fixed, so that no token made for another purpose passes here. */
const audience = "foyer:messaging";
const type = "foyer-customer+jwt";

const claims = z.object({
  org: z.string(),
  euid: z.string(),
  sub: z.string(),
  dep: z.string(),
  depName: z.string(),
  chn: z.string(),
  cid: z.string(),
  lei: z.string(),
  exp: z.number(),
  idk: z.string().optional(),
  idc: z.partialRecord(z.enum(identityClaims), z.string()).optional(),
  ido: z.custom<IdentityOutcome>((value) => typeof value === "string").default("none"),
});

export async function signCustomerToken(customer: CustomerClaims): Promise<string> {
  const [key] = keys();
  if (!key) throw new Error("No key for customer tokens");
  return new SignJWT({
    org: customer.organizationId,
    euid: customer.endUserId,
    dep: customer.deployment.id,
    depName: customer.deployment.developerName,
    chn: customer.channelId,
    cid: customer.clientId,
    lei: customer.lastEventId,
    ido: customer.identityOutcome,
    ...(customer.identity && { idk: customer.identity.key, idc: customer.identity.claims }),
  })
    .setProtectedHeader({ alg: "HS256", typ: type })
    .setSubject(customer.subject)
    .setAudience(audience)
    .setExpirationTime(customer.expiresAt)
    .sign(key);
}

/** Key objects are imported once; bare bytes would be at every use. */
function keys(): KeyObject[] {
  const derived = derivedKeys("customer-token");
  const made = once("customer keys", () => new WeakMap<Uint8Array[], KeyObject[]>());
  const known = made.get(derived) ?? derived.map((key) => createSecretKey(key));
  made.set(derived, known);
  return known;
}

/** Verified tokens are kept, so that a send costs no crypto; the oldest leave first. */
const maximumKept = 20_000;

/**
 * Who a token speaks for, also when it has expired: doors answer an expired one
 * under the CORS rules of its organization, then refuse it with `requireFresh`.
 */
export async function readCustomerToken(token: string): Promise<Customer | undefined> {
  const kept = once("customer tokens", () => new Map<string, Customer>());
  const known = kept.get(token);
  if (known) return known;
  const customer = await verify(token);
  if (!customer) return undefined;
  kept.set(token, customer);
  if (kept.size > maximumKept) {
    for (const oldest of kept.keys()) {
      kept.delete(oldest);
      break;
    }
  }
  return customer;
}

/** One of ours bears a subject and claims of limited length. */
const longestToken = 8192;

async function verify(token: string): Promise<Customer | undefined> {
  if (token.length > longestToken) return undefined;
  for (const key of keys()) {
    const verified = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      audience,
      typ: type,
      currentDate: new Date(0),
    }).catch(() => undefined);
    const found = claims.safeParse(verified?.payload);
    if (found.success) return customerOf(found.data);
  }
  return undefined;
}

function customerOf(found: z.output<typeof claims>): Customer {
  return makeCustomer({
    organizationId: found.org,
    endUserId: found.euid,
    subject: found.sub,
    deployment: { id: found.dep, developerName: found.depName },
    channelId: found.chn,
    clientId: found.cid,
    lastEventId: found.lei,
    expiresAt: found.exp,
    identity: found.idk === undefined ? undefined : { key: found.idk, claims: found.idc ?? {} },
    identityOutcome: found.ido,
  });
}

export function requireFresh(customer: Customer, now = Date.now()): Customer {
  if (customer.expiresAt * 1000 > now) return customer;
  throw new AppError("unauthenticated", "The access token has expired. Get a new one.");
}
