"use client";

import { Download } from "lucide-react";
import { type MouseEvent, useState } from "react";
import type { Attachment, AttachmentsContent } from "@/protocol/message";
import { shownFileName } from "@/protocol/shown-file";
import { deskApi } from "../../desk-api";
import { FileCard } from "./file-card";

const side = 260;

/** The files of a message: pictures in place, anything else as a download. */
export function ShownFiles({
  conversationId,
  content,
}: {
  conversationId: string | undefined;
  content: AttachmentsContent;
}) {
  return content.attachments.map((file) => (
    <ShownFile key={file.id} conversationId={conversationId} file={file} />
  ));
}

function ShownFile({
  conversationId,
  file,
}: {
  conversationId: string | undefined;
  file: Attachment;
}) {
  const [url, setUrl] = useState(file.url);
  const [gone, setGone] = useState(false);
  const name = shownFileName(file.name);

  async function renew(): Promise<string | undefined> {
    if (conversationId === undefined) return undefined;
    try {
      const fresh = await deskApi.readFile(conversationId, file.referenceId ?? "");
      setUrl(fresh.url);
      return fresh.url;
    } catch {
      setGone(true);
      return undefined;
    }
  }

  /** Links hold for a while; one that has expired is renewed on the way. */
  async function open(event: MouseEvent) {
    if (!isExpired(url) || conversationId === undefined) return;
    event.preventDefault();
    const fresh = await renew();
    if (fresh) window.open(fresh, "_blank", "noopener,noreferrer");
  }

  if (gone) return <p className="px-1 text-ui text-muted">{name} is not available any more.</p>;
  const link = {
    target: "_blank",
    rel: "noopener noreferrer nofollow",
    onClick: (event: MouseEvent) => void open(event),
  };
  const { width, height, size } = file;
  if (width && height) {
    const scale = Math.min(1, side / Math.max(width, height));
    return (
      <a
        {...link}
        href={url}
        title={`Open ${name}`}
        className="block max-w-full overflow-hidden rounded-xl"
      >
        {/* biome-ignore lint/performance/noImgElement: its address is good for an hour alone */}
        <img
          src={url}
          alt={name}
          width={Math.round(width * scale)}
          height={Math.round(height * scale)}
          onError={() => (isExpired(url) ? void renew() : setGone(true))}
          className="h-auto max-w-full bg-hover"
        />
      </a>
    );
  }
  return (
    <a
      {...link}
      href={url}
      aria-label={`Download ${name}`}
      className="flex max-w-full min-w-52 items-center gap-3 rounded-xl border border-line bg-surface px-3 py-2 hover:bg-hover"
    >
      <FileCard name={file.name} size={size ?? undefined}>
        <Download aria-hidden className="shrink-0 text-muted" />
      </FileCard>
    </a>
  );
}

function isExpired(url: string): boolean {
  return Number(new URL(url).searchParams.get("expires") ?? Number.NaN) < Date.now();
}
