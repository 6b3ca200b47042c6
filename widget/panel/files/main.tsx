import type { ServedAttachments } from "@/protocol/embedded-service-config";
import type { AttachmentsContent } from "@/protocol/message";
import { adopt } from "../adopt";
import type { Chat } from "../chat";
import type { PendingMessage } from "../outbox";
import type { PendingFile } from "../pending-file";
import { AttachButton } from "./attach";
import { explainFailure } from "./faults";
import css from "./files.css";
import { speakOfFiles } from "./language";
import { SendingFile } from "./sending";
import { ShownFile } from "./shown";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
let chat: Chat;
let known: ServedAttachments = { endUserToAgent: false, maxFileSize: 5 };

/** Loaded once for a page, whose window it serves from here on. */
export function join(joined: Chat, panel: HTMLElement | null): void {
  chat = joined;
  speakOfFiles(panel?.closest<HTMLElement>("[lang]")?.lang || navigator.language);
  adopt(sheet, panel);
}

export function Attach({
  rules,
  chosen,
  onChange,
}: {
  rules: ServedAttachments;
  chosen: readonly PendingFile[];
  onChange: (chosen: readonly PendingFile[]) => void;
}) {
  known = rules;
  return <AttachButton chat={chat} rules={rules} chosen={chosen} onChange={onChange} />;
}

/** The files of a message, of the log or on their way. */
export function Files({
  attached,
  file,
}: {
  attached: AttachmentsContent | undefined;
  file: PendingFile | undefined;
}) {
  if (file) {
    return (
      <SendingFile
        file={file}
        onCancel={() => {
          chat.drop(file.id);
          file.cancel();
        }}
      />
    );
  }
  return (
    <>
      {attached?.attachments.map((one) => (
        <ShownFile key={one.id} chat={chat} file={one} />
      ))}
    </>
  );
}

/** Undefined where there is nothing more to say than that it was not sent. */
export function explain({ file, error }: PendingMessage): string | undefined {
  return file && explainFailure(file, error, known);
}
