import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { checkIdentityToken } from "./check";
import { signingRecipe } from "./signing-recipe";

test("the recipe as it is shown signs a token that is good", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const folder = await mkdtemp(path.join(tmpdir(), "recipe-"));
  const file = path.join(folder, "recipe.mjs");
  await writeFile(file, signingRecipe({ issuer: "https://login.example.com", kid: "key-1" }));
  process.env.CHAT_PRIVATE_KEY = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const { identityToken } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  await rm(folder, { recursive: true });

  const { n = "", e = "" } = publicKey.export({ format: "jwk" });
  const keyset = {
    ...{ id: "1", label: "Shop", authIdentifier: "Shop", issuer: "https://login.example.com" },
  };
  const key = { kid: "key-1", alg: "RS256", n, e } as const;
  const { identity } = await checkIdentityToken(identityToken({ id: "42" }), {
    keysets: [keyset],
    find: async () => ({ found: [{ keyset, key, active: true }] }),
  });
  expect(identity?.subject).toBe("42");
});
