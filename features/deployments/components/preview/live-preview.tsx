"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { BrandingColor } from "@/protocol/branding";
import type { EmbeddedServiceConfig, Wording } from "@/protocol/embedded-service-config";
import type { PreviewAnswer, PreviewCommand, PreviewView } from "@/protocol/preview";
import { usePreviewSurroundings } from "./preview-surroundings";

/** Until the frame has said how large its window is. */
const assumed = { width: 432, height: 672 };

export type PreviewProps = {
  config: EmbeddedServiceConfig;
  view: PreviewView;
  /** The color whose parts are outlined. */
  focused: BrandingColor | null;
  onPart: (part: BrandingColor) => void;
  /** The deployment's default language where it is absent. */
  wording?: Wording;
};

/** The real panel with the draft. Loaded once; each change is posted into it. */
export function LivePreview({ config, view, focused, onPart, wording }: PreviewProps) {
  const around = usePreviewSurroundings();
  const spoken = wording ?? around?.wording;
  const attachments = around?.attachments ?? config.attachments;
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const [size, setSize] = useState(assumed);
  const scale = useScale(stage, size);

  const hear = useEffectEvent((event: MessageEvent<PreviewAnswer>) => {
    if (event.source !== frame.current?.contentWindow || event.origin !== location.origin) return;
    switch (event.data.type) {
      case "foyer:preview-ready":
        return setReady(true);
      case "foyer:preview-size":
        return setSize({ width: event.data.width, height: event.data.height });
      case "foyer:preview-part":
        return onPart(event.data.part);
    }
  });
  useEffect(() => {
    const listener = (event: MessageEvent<PreviewAnswer>) => hear(event);
    addEventListener("message", listener);
    return () => removeEventListener("message", listener);
  }, []);

  useEffect(() => {
    if (ready)
      post(frame.current, {
        type: "foyer:preview",
        config: { ...config, attachments },
        view,
        ...(spoken && { wording: spoken }),
      });
  }, [ready, config, attachments, view, spoken]);
  useEffect(() => {
    if (ready) post(frame.current, { type: "foyer:preview-focus", part: focused });
  }, [ready, focused]);

  return (
    <div ref={stage} className="relative min-h-0 flex-1 overflow-hidden rounded-lg bg-sunken">
      <iframe
        ref={frame}
        title="Live preview"
        src="/embed/preview"
        className="absolute top-1/2 left-1/2 origin-center bg-transparent"
        style={{
          // The frame's page is light: with any other scheme here browsers paint it an opaque ground.
          colorScheme: "light",
          width: size.width,
          height: size.height,
          translate: "-50% -50%",
          scale: String(scale),
        }}
      />
      {scale < 1 && (
        <span className="absolute right-2 bottom-2 rounded-sm bg-raised px-1.5 text-caption text-muted tabular-nums">
          {Math.floor(scale * 100)} %
        </span>
      )}
    </div>
  );
}

function post(frame: HTMLIFrameElement | null, command: PreviewCommand): void {
  frame?.contentWindow?.postMessage(command, location.origin);
}

/** True size where there is room, else as much of it as fits. */
function useScale(
  stage: RefObject<HTMLElement | null>,
  { width, height }: { width: number; height: number },
): number {
  const [room, setRoom] = useState<{ width: number; height: number }>();
  useEffect(() => {
    if (!stage.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect));
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, [stage]);
  return room ? Math.min(1, room.width / width, room.height / height) : 1;
}
