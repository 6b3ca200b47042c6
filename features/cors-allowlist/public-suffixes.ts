/** Below these anybody can register a name, so a wildcard would allow strangers. */
const secondLevel = /^(ac|co|com|edu|gob|gouv|gov|govt|ltd|mil|net|nhs|org|plc|sch)\.[a-z]{2}$/;

const otherSecondLevel = new Set([
  "me.uk",
  "or.jp",
  "ne.jp",
  "go.jp",
  "or.kr",
  "go.kr",
  "or.at",
  "or.id",
  "or.th",
  "in.th",
  "go.th",
  "go.id",
  "id.au",
  "asn.au",
  "geek.nz",
  "gen.tr",
  "com.eu.org",
]);

/** Hosts on which anybody can publish pages under a name of their own. */
const sharedHosting = new Set([
  "amplifyapp.com",
  "azurestaticapps.net",
  "azurewebsites.net",
  "blogspot.com",
  "cloudfront.net",
  "fly.dev",
  "firebaseapp.com",
  "github.io",
  "gitlab.io",
  "glitch.me",
  "herokuapp.com",
  "myshopify.com",
  "netlify.app",
  "ngrok.app",
  "ngrok-free.app",
  "ngrok.io",
  "onrender.com",
  "pages.dev",
  "repl.co",
  "replit.app",
  "run.app",
  "s3.amazonaws.com",
  "surge.sh",
  "trycloudflare.com",
  "vercel.app",
  "web.app",
  "webflow.io",
  "wixsite.com",
  "wordpress.com",
  "workers.dev",
]);

export function isPublicSuffix(domain: string): boolean {
  return !domain.includes(".") || secondLevel.test(domain) || otherSecondLevel.has(domain);
}

export function isSharedHosting(domain: string): boolean {
  return sharedHosting.has(domain);
}
