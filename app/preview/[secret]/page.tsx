import type { Metadata } from "next";
import { MessagePage } from "@/components/page/message-page";
import { DateTime } from "@/components/ui/date-time";
import { servedAttachments } from "@/features/channels/attachments/settings";
import { compileDeployment } from "@/features/deployments/compile";
import { PreviewSurroundings } from "@/features/deployments/components/preview/preview-surroundings";
import { SharedPreview } from "@/features/deployments/components/preview/shared-preview";
import { getLiveAttachments } from "@/features/deployments/live";
import { openPreviewLink } from "@/features/preview-links/queries";
import { ownTexts } from "@/features/texts/own-texts";
import { resolveWording } from "@/features/texts/resolve";
import { configIn } from "@/features/texts/translate";

export const metadata: Metadata = { title: "Preview", referrer: "no-referrer" };

export default async function PreviewPage({ params }: PageProps<"/preview/[secret]">) {
  const opened = await openPreviewLink((await params).secret);
  if (!opened) {
    return (
      <MessagePage
        title="This link shows nothing"
        text="It has expired or was revoked. Ask for a new one."
      >
        {null}
      </MessagePage>
    );
  }
  const { draft, expiresAt } = opened;
  const config = compileDeployment(draft);
  const files = await getLiveAttachments(draft.organizationId, draft.channel.id);

  return (
    <main className="mx-auto max-w-160 px-4 py-10">
      <h1 className="text-title">{draft.label}</h1>
      <p className="mt-1 mb-6 text-ui text-muted">
        A draft that is not published. Nobody answers here. This link works until{" "}
        <DateTime at={expiresAt.toISOString()} />.
      </p>
      <PreviewSurroundings
        attachments={servedAttachments(files)}
        wording={resolveWording(config.texts.standard, config.texts, ownTexts)}
      >
        <SharedPreview config={configIn(config.texts.standard, config, ownTexts)} />
      </PreviewSurroundings>
    </main>
  );
}
