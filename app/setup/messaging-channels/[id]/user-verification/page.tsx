import { requireAdmin } from "@/features/members/gate";
import { VerificationForm } from "@/features/user-verification/channel/components/verification-form";
import {
  countIdentityOutcomes,
  getChannelVerification,
  listChannelsByConfigurationName,
} from "@/features/user-verification/channel/queries";
import { listKeysets } from "@/features/user-verification/keysets/queries";
import { TokenTester } from "@/features/user-verification/tokens/components/token-tester";
import { getSigningExample } from "@/features/user-verification/tokens/queries";
import { orNotFound } from "@/lib/or-not-found";

export default async function ChannelVerificationPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/user-verification">) {
  const actor = await requireAdmin();
  const { id } = await params;
  const { organizationId } = actor;
  return (
    <>
      <VerificationForm
        organizationId={organizationId}
        channel={await orNotFound(getChannelVerification(actor, id))}
        keysets={await listKeysets(actor)}
        sharing={await listChannelsByConfigurationName(actor)}
        counts={{
          7: await countIdentityOutcomes(actor, id, 7),
          30: await countIdentityOutcomes(actor, id, 30),
        }}
      />
      <TokenTester
        organizationId={organizationId}
        channelId={id}
        example={await getSigningExample(actor, id)}
      />
    </>
  );
}
