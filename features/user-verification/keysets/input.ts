import * as z from "zod";
import { developerName, label } from "@/lib/developer-name.schema";
import { keysetTypes } from "@/protocol/user-verification";
import { faultOfJwksUrl } from "./address";
import { readJwk } from "./jwk";

const issuer = z
  .string()
  .min(1, "Enter the iss of your tokens, such as https://login.example.com")
  .max(255, "Use at most 255 characters")
  .refine(
    (text) => text.trim() === text,
    "Remove the spaces around it: the issuer counts to the letter",
  );

/** Addresses of this computer pass here; the mutation knows whether they may. */
const jwksUrl = z.string().trim().max(500, "Use at most 500 characters");

function addressFits(keyset: { type: string; jwksUrl: string }, context: z.RefinementCtx): void {
  if (keyset.type !== "jwks_url") return;
  const fault = faultOfJwksUrl(keyset.jwksUrl, { development: true });
  if (fault) context.addIssue({ code: "custom", path: ["jwksUrl"], message: fault });
}

const named = z.object({ label: label("keyset"), developerName, issuer, jwksUrl });

export const keysetInput = named.extend({ type: z.enum(keysetTypes) }).superRefine(addressFits);
export type KeysetInput = z.output<typeof keysetInput>;

/** The type stays: keys of one kind are no keys of the other. */
export const keysetFields = named;
export const keysetEdit = named.extend({ id: z.string(), revision: z.int32() });
export type KeysetEdit = z.output<typeof keysetEdit>;

export const keysetNames = z.object({ label: label("keyset"), developerName });
export const keysetClone = keysetNames.extend({ id: z.string() });
export type KeysetClone = z.output<typeof keysetClone>;

export const keysetChoice = z.object({ id: z.string() });

export const keyFields = z.object({
  label: label("key"),
  jwk: z
    .string()
    .max(8000, "Use at most 8,000 characters")
    .superRefine((text, context) => {
      const read = readJwk(text);
      if (typeof read === "string") context.addIssue({ code: "custom", message: read });
    }),
  active: z.boolean(),
});
export const keyInput = keyFields.extend({ keysetId: z.string() });
export type KeyInput = z.output<typeof keyInput>;

export const keyChoice = z.object({ id: z.string() });
export const keySwitch = keyChoice.extend({ active: z.boolean() });
