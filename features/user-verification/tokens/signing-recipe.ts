/** How a customer's server makes a token, for Node and without a package. */
export function signingRecipe({ issuer, kid }: { issuer: string; kid: string }): string {
  return `import { createPrivateKey, sign } from "node:crypto";

const key = createPrivateKey(process.env.CHAT_PRIVATE_KEY);
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

export function identityToken(user) {
  const now = Math.floor(Date.now() / 1000);
  const header = part({ alg: "RS256", typ: "JWT", kid: ${JSON.stringify(kid)} });
  const claims = part({ iss: ${JSON.stringify(issuer)}, sub: user.id, iat: now, exp: now + 300 });
  return \`\${header}.\${claims}.\${sign("RSA-SHA256", Buffer.from(\`\${header}.\${claims}\`), key).toString("base64url")}\`;
}
`;
}

/** How the page hands the token over. */
export const pageRecipe = `window.addEventListener("onEmbeddedMessagingReady", sendIdentity);
window.addEventListener("onEmbeddedMessagingIdentityTokenExpired", sendIdentity);

async function sendIdentity() {
  const identityToken = await (await fetch("/chat-identity")).text();
  embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({
    identityTokenType: "JWT",
    identityToken,
  });
}
`;
