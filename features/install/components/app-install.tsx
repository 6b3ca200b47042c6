"use client";

import { Download } from "lucide-react";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { configFile } from "../config-file";

const fileName = "configFile.json";

/** What goes into an app: the file as it is shown, byte by byte. */
export function AppInstall({
  organizationId,
  developerName,
  foyerUrl,
}: {
  organizationId: string;
  developerName: string;
  foyerUrl: string;
}) {
  const file = configFile({ organizationId, developerName, url: foyerUrl });

  return (
    <Section
      stacked
      title="Put the file into your app"
      text={
        <>
          An app that speaks the messaging API reads these three values from{" "}
          <code className="font-mono text-mono text-ink">{fileName}</code>. The file holds no
          secret, and publishing does not change it.
        </>
      }
    >
      <div className="max-w-210 space-y-4">
        <CodeBlock
          label="Configuration file"
          copyLabel="Copy configuration"
          code={file}
          showLabel
          actions={
            <Button size="small" onClick={() => download(file)}>
              <Download aria-hidden className="text-muted" />
              <span aria-hidden>Download</span>
              <span className="sr-only">Download configuration file</span>
            </Button>
          }
        />
        <dl className="grid gap-x-6 gap-y-1 text-ui text-muted sm:grid-cols-[max-content_1fr]">
          <dt className="font-medium text-ink">iOS</dt>
          <dd>Add it to the app's target in Xcode, so that it is copied into the bundle.</dd>
          <dt className="font-medium text-ink">Android</dt>
          <dd>
            Put it into <code className="font-mono text-mono">app/src/main/assets</code>.
          </dd>
        </dl>
      </div>
    </Section>
  );
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
