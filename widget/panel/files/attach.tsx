import { useEffect, useRef, useState } from "preact/hooks";
import type { ServedAttachments } from "@/protocol/embedded-service-config";
import { shownFileName, shownFileSize } from "@/protocol/shown-file";
import type { Chat } from "../chat";
import type { PendingFile } from "../pending-file";
import { t } from "../wording";
import { isPicture, Thumbnail } from "./draw";
import { faultOf } from "./faults";
import { FileIcon } from "./file-icon";
import { languageOf } from "./language";
import { pendingFile } from "./pending";

/** Files of one sending. */
const most = 5;

type Choice = {
  chat: Chat;
  rules: ServedAttachments;
  chosen: readonly PendingFile[];
  onChange: (chosen: readonly PendingFile[]) => void;
};

/** Chooses files by button, by dropping them on the window, and by pasting; shows what is chosen. */
export function AttachButton({ chat, rules, chosen, onChange }: Choice) {
  const input = useRef<HTMLInputElement>(null);
  /** Of this choice alone: another choice, or sending it, takes it away. */
  const [said, setSaid] = useState<{ of: Choice["chosen"]; fault: string | undefined }>();
  const fault = said?.of === chosen ? said.fault : undefined;

  function add(list: FileList | undefined): void {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    const faults = files.map((file) => faultOf(file, rules));
    const fitting = files.filter((_, index) => !faults[index]);
    const all = [...chosen, ...fitting.map((file) => pendingFile(chat, file))];
    const kept = all.slice(0, most);
    setSaid({
      of: kept,
      fault: all.length > most ? t("files.atMost", { maximum: most }) : faults.find((one) => one),
    });
    onChange(kept);
    fieldBeside(input.current)?.focus();
  }
  useIncoming(input, add);

  function remove(file: PendingFile): void {
    onChange(chosen.filter((one) => one !== file));
    fieldBeside(input.current)?.focus();
  }

  return (
    <>
      {(chosen.length > 0 || fault) && (
        <div class="chosen">
          {chosen.map((one) => (
            <Chosen key={one.id} file={one.file} onRemove={() => remove(one)} />
          ))}
          {fault && (
            <p class="fault" role="alert" data-part="alert">
              {fault}
            </p>
          )}
        </div>
      )}
      <button
        type="button"
        class="send plain attach"
        aria-label={t("files.attach")}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => input.current?.click()}
      >
        <FileIcon name="clip" />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={rules.allowedFileTypes?.map((ending) => `.${ending}`).join()}
        onChange={({ currentTarget }) => {
          add(currentTarget.files ?? undefined);
          currentTarget.value = "";
        }}
      />
    </>
  );
}

function Chosen({ file, onRemove }: { file: File; onRemove: () => void }) {
  const name = shownFileName(file.name);
  return (
    <div class="card">
      {isPicture(file) ? <Thumbnail file={file} side={40} /> : <FileIcon name="file" />}
      <span class="named">
        <bdi>{name}</bdi>
        <small>{shownFileSize(file.size, languageOf())}</small>
      </span>
      <button
        type="button"
        class="small"
        aria-label={t("files.remove", { name })}
        onClick={onRemove}
      >
        <FileIcon name="cross" />
      </button>
    </div>
  );
}

function fieldBeside(element: Element | null): HTMLTextAreaElement | null | undefined {
  return element?.closest("form")?.querySelector("textarea");
}

/** What is pasted into the window or dropped on it. */
function useIncoming(
  beside: { current: HTMLElement | null },
  add: (files: FileList | undefined) => void,
): void {
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const panel = beside.current?.closest<HTMLElement>(".panel");
    if (!panel) return;
    const leaving = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => panel.addEventListener(name, listener, { signal: leaving.signal });

    on("paste", (event) => {
      const files = event.clipboardData?.files;
      if (!files?.length) return;
      event.preventDefault();
      latest.current(files);
    });
    on("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      panel.dataset.drop = t("files.drop");
    });
    on("dragleave", ({ relatedTarget }) => {
      if (!panel.contains(relatedTarget as Node | null)) delete panel.dataset.drop;
    });
    on("drop", (event) => {
      delete panel.dataset.drop;
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      latest.current(event.dataTransfer.files);
    });
    return () => leaving.abort();
  }, [beside]);
}
