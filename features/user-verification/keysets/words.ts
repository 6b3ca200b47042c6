import type { KeysetType } from "@/protocol/user-verification";

export const keysetTypeWords: Record<KeysetType, { label: string; hint: string }> = {
  uploaded: {
    label: "Uploaded keys",
    hint: "You paste each public key here and switch it on when your server signs with it.",
  },
  jwks_url: {
    label: "JWKS address",
    hint: "Foyer reads the public keys from your identity provider, and reads them again when it rotates them.",
  },
};
