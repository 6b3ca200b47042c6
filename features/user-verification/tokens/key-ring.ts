import "server-only";
import type { PublicKey } from "../keysets/jwk";
import { readJwks } from "./jwks";

/** A keyset as the check needs it. */
export type TrustedKeyset = {
  id: string;
  label: string;
  authIdentifier: string;
  issuer: string;
};

export type FoundKey = { keyset: TrustedKeyset; key: PublicKey; active: boolean };

/** Where keys are looked up: those of one channel, or of one keyset. */
export type KeyRing = {
  keysets: readonly TrustedKeyset[];
  /** Every key of this name; and why an address of keys could not be read. */
  find: (kid: string, issuer: unknown) => Promise<{ found: FoundKey[]; unreachable?: string }>;
};

/** A keyset with its uploaded keys, or the address where they are. */
export type KeysetWithKeys = TrustedKeyset & {
  jwksUrl: string;
  keys: readonly (PublicKey & { active: boolean })[];
};

/** Looks keys up in keysets, and at an address only for tokens that name its issuer. */
export function keyRing(keysets: readonly KeysetWithKeys[]): KeyRing {
  return {
    keysets,
    async find(kid, issuer) {
      const found: FoundKey[] = [];
      let unreachable: string | undefined;
      for (const keyset of keysets) {
        if (keyset.jwksUrl === "") {
          for (const { active, ...key } of keyset.keys) {
            if (key.kid === kid) found.push({ keyset, key, active });
          }
          continue;
        }
        // A stranger's token makes nobody ask for a key that it could not use anyway.
        const asked = issuer === keyset.issuer ? { kid } : {};
        const read = await readJwks(keyset.jwksUrl, asked);
        if (typeof read === "string") unreachable = read;
        else {
          const keys = read.keys.filter((key) => key.kid === kid);
          found.push(...keys.map((key) => ({ keyset, key, active: true })));
        }
      }
      return unreachable === undefined ? { found } : { found, unreachable };
    },
  };
}
