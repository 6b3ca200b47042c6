import { transaction } from "@/db/client";
import { foundOrganization } from "@/features/organizations/mutations";
import { findAnyOrganization } from "@/features/organizations/queries";
import { loadSample } from "@/features/sample/mutations";
import type { Env } from "@/lib/env";

/** For unattended starts: on an empty database, the first Admin and the sample from the environment. */
export async function foundFromEnvironment(env: Env): Promise<void> {
  if (!env.FOYER_ADMIN_EMAIL || !env.FOYER_ADMIN_PASSWORD) return;
  if (await findAnyOrganization()) return;
  const founding = {
    name: nameFrom(env.FOYER_ADMIN_EMAIL),
    email: env.FOYER_ADMIN_EMAIL,
    password: env.FOYER_ADMIN_PASSWORD,
    organization: "My organization",
  };
  await transaction(async () => {
    const admin = await foundOrganization(founding, "");
    if (env.FOYER_SAMPLE === "1") await loadSample(admin);
  });
}

/** `ann.miller@example.com` is called Ann Miller until she says otherwise. */
function nameFrom(email: string): string {
  const words = email.split("@")[0]?.split(/[._-]+/) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
