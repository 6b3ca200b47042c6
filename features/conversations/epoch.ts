import "server-only";
import { once } from "@/lib/slot";
import { claimInstallation } from "./mutations";
import { readDatabaseIdentity } from "./queries";

const current = () => once<{ epoch: number | undefined }>("epoch", () => ({ epoch: undefined }));

/**
 * Called once at start, after the migrations. A database that was restored or
 * exchanged would give numbers again that clients already saw for other entries;
 * another identity therefore begins another epoch.
 */
export async function settleEpoch(): Promise<number> {
  const identity = await readDatabaseIdentity();
  const epoch = await claimInstallation(identity);
  current().epoch = epoch;
  return epoch;
}

export function epoch(): number {
  const { epoch } = current();
  if (epoch === undefined) throw new Error("No epoch: call settleEpoch first");
  return epoch;
}
