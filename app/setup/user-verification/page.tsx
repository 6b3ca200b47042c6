import type { Metadata } from "next";
import { requireAdmin } from "@/features/members/gate";
import { KeysetList } from "@/features/user-verification/keysets/components/keyset-list";
import { listKeysets } from "@/features/user-verification/keysets/queries";

export const metadata: Metadata = { title: "User Verification" };

export default async function UserVerificationPage() {
  const actor = await requireAdmin();
  return <KeysetList organizationId={actor.organizationId} keysets={await listKeysets(actor)} />;
}
