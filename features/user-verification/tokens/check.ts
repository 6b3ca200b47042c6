import "server-only";
import type { IdentityFault } from "@/protocol/user-verification";
import { Fault } from "./fault";
import type { KeyRing } from "./key-ring";
import { type IdentityStep, Steps, stepNames, type VerifiedIdentity } from "./steps";

export type Check = {
  step: IdentityStep;
  /** What was seen, or what is wrong. */
  said: string;
  /** Absent when it passed. */
  fault?: IdentityFault;
  /** What to do about it. */
  fix?: string;
  /** What whoever sent the token is told, which is nothing of our setup. */
  publicly?: string;
};

export type Verdict = {
  /** In their order, up to the first that failed. */
  checks: Check[];
  identity: VerifiedIdentity | undefined;
};

/** Holds a customer's token against the keys of a ring, as RFC 8725 asks. Keeps and logs nothing of it. */
export async function checkIdentityToken(
  token: string,
  ring: KeyRing,
  now = Date.now(),
): Promise<Verdict> {
  const checks: Check[] = [];
  const steps = new Steps(token, ring, now);
  for (const step of stepNames) {
    const result = await steps[step]();
    if (result instanceof Fault) {
      checks.push({ step, ...result });
      return { checks, identity: undefined };
    }
    checks.push({ step, said: result });
  }
  return { checks, identity: steps.identity() };
}
