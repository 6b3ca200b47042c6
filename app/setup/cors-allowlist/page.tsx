import type { Metadata } from "next";
import { CorsAllowlist } from "@/features/cors-allowlist/components/cors-allowlist";
import { listEntries } from "@/features/cors-allowlist/queries";
import { requireAdmin } from "@/features/members/gate";

export const metadata: Metadata = { title: "CORS Allowlist" };

export default async function CorsAllowlistPage({
  searchParams,
}: PageProps<"/setup/cors-allowlist">) {
  const actor = await requireAdmin();
  const { add } = await searchParams;
  const entries = await listEntries(actor);

  return (
    <CorsAllowlist
      organizationId={actor.organizationId}
      entries={entries.map(({ updatedAt, ...entry }) => ({ ...entry, changed: updatedAt }))}
      adding={typeof add === "string" ? add : undefined}
    />
  );
}
