import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import type { Actor } from "@/features/members/actor";
import type { VerificationMode } from "@/protocol/user-verification";
import { verifyChannelUsers } from "./channel/mutations";
import { getChannelVerification } from "./channel/queries";
import { addKey } from "./keys/mutations";
import type { KeysetInput } from "./keysets/input";
import { createKeyset } from "./keysets/mutations";
import type { Keyset } from "./keysets/queries";

/** A customer's company that signs tokens. */
export class Signer {
  readonly issuer = "https://login.example.com";
  readonly privateKey: KeyObject;
  readonly jwk: Record<string, unknown>;

  constructor(
    readonly kid = "key-1",
    { modulusLength = 2048, alg = "RS256" } = {},
  ) {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength });
    this.privateKey = privateKey;
    this.jwk = { ...publicKey.export({ format: "jwk" }), kid, alg };
  }

  /** A good token, unless told otherwise. */
  sign(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      iss: this.issuer,
      sub: "customer-42",
      iat: now,
      exp: now + 300,
      ...claims,
    })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: this.kid, ...header })
      .sign(this.privateKey);
  }
}

export function aKeyset(actor: Actor, overrides: Partial<KeysetInput> = {}): Promise<Keyset> {
  return createKeyset(actor, {
    label: "Shop accounts",
    developerName: "Shop_Accounts",
    issuer: "https://login.example.com",
    type: "uploaded",
    jwksUrl: "",
    ...overrides,
  });
}

/** A keyset with one active key, accepted by the channel. */
export async function aVerifiedChannel(
  admin: Actor,
  channelId: string,
  {
    signer = new Signer(),
    mode = "optional",
    keyset,
  }: { signer?: Signer; mode?: VerificationMode; keyset?: Keyset } = {},
): Promise<{ signer: Signer; keyset: Keyset; keyId: string }> {
  const own = keyset ?? (await aKeyset(admin));
  const known = own.keys.find(({ kid }) => kid === signer.kid);
  const key =
    known ??
    (await addKey(admin, {
      keysetId: own.id,
      label: signer.kid,
      jwk: JSON.stringify(signer.jwk),
      active: true,
    }));
  await setMode(admin, channelId, { mode, keysetIds: [own.id] });
  return { signer, keyset: own, keyId: key.id };
}

export async function setMode(
  admin: Actor,
  channelId: string,
  {
    mode,
    ...changes
  }: {
    mode: VerificationMode;
    keysetIds?: string[];
    configurationName?: string;
    verifiedTokenMinutes?: number;
    guestTokenMinutes?: number;
  },
): Promise<void> {
  const {
    label: _,
    configurationName,
    ...channel
  } = await getChannelVerification(admin, channelId);
  await verifyChannelUsers(admin, {
    ...channel,
    configurationName: configurationName ?? "",
    ...changes,
    verificationMode: mode,
  });
}
