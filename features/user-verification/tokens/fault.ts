import type { IdentityFault } from "@/protocol/user-verification";

/** Why a token is not good. */
export class Fault {
  constructor(
    readonly fault: IdentityFault,
    readonly said: string,
    readonly fix: string,
    readonly publicly: string = `${said} ${fix}`,
  ) {}
}

export function malformed(said: string, fix: string): Fault {
  return new Fault("identity_token_malformed", said, fix);
}

export function badHeader(said: string, fix: string): Fault {
  return new Fault("identity_token_header", said, fix);
}

export function expired(said: string, fix: string): Fault {
  return new Fault("identity_token_expired", said, fix);
}
