import type { Metadata } from "next";
import { CorsAllowlist } from "@/features/cors-allowlist/components/cors-allowlist";
import { listEntries } from "@/features/cors-allowlist/queries";
import { requireAdmin } from "@/features/members/gate";

export const metadata: Metadata = { title: "CORS Allowlist" };

export default async function CorsAllowlistPage() {
  const actor = await requireAdmin();
  const entries = await listEntries(actor);

  return (
    <CorsAllowlist
      organizationId={actor.organizationId}
      entries={entries.map(({ id, revision, pattern, description, loads, updatedAt }) => ({
        ...{ id, revision, pattern, description, loads, updatedAt },
      }))}
    />
  );
}
