import type { Metadata } from "next";
import { requireAdmin } from "@/features/members/gate";
import { KeysetRecord } from "@/features/user-verification/keysets/components/keyset-record";
import { PublishedKeys } from "@/features/user-verification/keysets/components/published-keys";
import { UploadedKeys } from "@/features/user-verification/keysets/components/uploaded-keys";
import { getKeyset, listChannelsUsing } from "@/features/user-verification/keysets/queries";
import { orNotFound } from "@/lib/or-not-found";

type Props = PageProps<"/setup/user-verification/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label } = await orNotFound(getKeyset(await requireAdmin(), (await params).id));
  return { title: label };
}

export default async function KeysetPage({ params }: Props) {
  const actor = await requireAdmin();
  const { id } = await params;
  const keyset = await orNotFound(getKeyset(actor, id));
  const own = { organizationId: actor.organizationId, keysetId: id };
  return (
    <KeysetRecord
      organizationId={actor.organizationId}
      keyset={keyset}
      channels={await listChannelsUsing(actor, id)}
    >
      {keyset.type === "uploaded" ? (
        <UploadedKeys {...own} keys={keyset.keys} />
      ) : (
        <PublishedKeys {...own} />
      )}
    </KeysetRecord>
  );
}
