import { type Child, startChild } from "./child";

export const organizationId = "00D0000000bench";
export const deployment = "Sample_Api";
export const admin = { email: "bench@example.com", password: "correct horse battery" };

/** Its part of the environment. */
export type Database = Record<string, string>;

/** The built server on a database of its own, with the sample and its Admin. */
export function startFoyer(database: Database): Promise<Child> {
  return startChild(["dist/server/main.js"], {
    ...database,
    FOYER_SECRET: "a secret for benches alone",
    FOYER_ADMIN_EMAIL: admin.email,
    FOYER_ADMIN_PASSWORD: admin.password,
    FOYER_ORG_ID: organizationId,
    FOYER_SAMPLE: "1",
    FOYER_RATE_LIMITS: "off",
    FOYER_LOG_LEVEL: "info",
  });
}

/** The cookie of the Admin, who answers the sample's queue. */
export async function signIn(port: number): Promise<string> {
  const base = `http://localhost:${port}`;
  const asked = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked), origin: base },
    body: new URLSearchParams({ ...admin, csrfToken }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("foyer.session")) throw new Error(`Not signed in: ${answer.status}`);
  return cookie;
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
