import { useState } from "preact/hooks";
import { fileAddress } from "@/client/files";
import type { Attachment } from "@/protocol/message";
import { shownFileName, shownFileSize } from "@/protocol/shown-file";
import type { Chat } from "../chat";
import { t } from "../wording";
import { scaledTo } from "./draw";
import { FileIcon } from "./file-icon";
import { languageOf } from "./language";

const side = 220;

/** A file in the log: a picture in place, anything else as a download. */
export function ShownFile({ chat, file }: { chat: Chat; file: Attachment }) {
  const [url, setUrl] = useState(file.url);
  const [gone, setGone] = useState(false);
  const name = shownFileName(file.name);
  const size = file.width && file.height ? scaledTo(file.width, file.height, side) : undefined;

  async function renew(): Promise<string | undefined> {
    try {
      const { client, conversationId } = chat.speaker();
      const fresh = await fileAddress(client, conversationId, file.referenceId ?? "");
      setUrl(fresh.url);
      return fresh.url;
    } catch {
      setGone(true);
      return undefined;
    }
  }

  /** Links hold for a while; one that has expired is renewed on the way. */
  async function open(event: MouseEvent): Promise<void> {
    if (!isExpired(url)) return;
    event.preventDefault();
    const fresh = await renew();
    if (fresh) window.open(fresh, "_blank", "noopener,noreferrer");
  }

  if (gone) return <p class="card gone">{t("files.gone", { name })}</p>;
  return (
    <a
      class={size ? "picture" : "card"}
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={size ? t("files.open", { name }) : undefined}
      aria-label={size ? undefined : t("files.download", { name })}
      onClick={(event) => void open(event)}
    >
      {size ? (
        // biome-ignore lint/performance/noImgElement: Preact knows no other
        <img
          {...size}
          src={url}
          alt={name}
          decoding="async"
          onError={() => (isExpired(url) ? void renew() : setGone(true))}
        />
      ) : (
        <>
          <FileIcon name="file" />
          <span class="named">
            <bdi>{name}</bdi>
            {file.size && <small>{shownFileSize(file.size, languageOf())}</small>}
          </span>
          <FileIcon name="down" />
        </>
      )}
    </a>
  );
}

function isExpired(url: string): boolean {
  return Number(new URL(url).searchParams.get("expires") ?? Number.NaN) < Date.now();
}
