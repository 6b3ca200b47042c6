import { useEffect, useState } from "preact/hooks";
import { shownFileName, shownFileSize } from "@/protocol/shown-file";
import type { PendingFile } from "../pending-file";
import { t } from "../wording";
import { isPicture, Thumbnail } from "./draw";
import { FileIcon } from "./file-icon";
import { languageOf } from "./language";

/** A file on its way: how far it is, and the way back. */
export function SendingFile({ file, onCancel }: { file: PendingFile; onCancel: () => void }) {
  const [share, setShare] = useState(0);
  useEffect(() => file.watch(setShare), [file]);
  const name = shownFileName(file.file.name);
  const picture = isPicture(file.file);
  return (
    <div class={picture ? "sending picture" : "sending card"}>
      {picture ? (
        <Thumbnail file={file.file} side={220} />
      ) : (
        <>
          <FileIcon name="file" />
          <span class="named">
            <bdi>{name}</bdi>
            <small>{shownFileSize(file.file.size, languageOf())}</small>
          </span>
        </>
      )}
      <button
        type="button"
        class="small"
        aria-label={t("files.cancel", { name })}
        onClick={onCancel}
      >
        <FileIcon name="cross" />
      </button>
      <progress max={1} value={share} aria-label={t("files.sending", { name })} />
    </div>
  );
}
