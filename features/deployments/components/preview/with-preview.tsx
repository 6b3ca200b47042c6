"use client";

import { Eye } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Sheet } from "@/components/ui/sheet";

/** From this width on the preview stands beside the form; below it a button opens it. */
const beside = "(min-width: 1200px)";

/** A form column with the live preview beside it. */
export function WithPreview({
  preview,
  wide = false,
  children,
}: {
  /** Told how to get out of the way, where it covers the form. */
  preview: (close: () => void) => ReactNode;
  /** The form takes all the room that the preview leaves. */
  wide?: boolean;
  children: ReactNode;
}) {
  const isBeside = useMedia(beside);
  const [open, setOpen] = useState(false);

  return (
    <div
      className={classNames(
        "grid",
        wide
          ? "gap-6 lg:grid-cols-[minmax(0,1fr)_360px]"
          : "gap-10 lg:grid-cols-[minmax(0,600px)_440px] lg:justify-between xl:grid-cols-[minmax(0,600px)_480px]",
      )}
    >
      <div className="min-w-0">
        <div className="mb-6 lg:hidden">
          <Button onClick={() => setOpen(true)}>
            <Eye aria-hidden />
            Preview
          </Button>
        </div>
        {children}
      </div>
      <div className="hidden lg:block">
        {isBeside && (
          <div className="sticky top-16 flex h-[calc(100dvh-304px)] max-h-190 min-h-120 flex-col gap-3">
            {preview(() => {})}
          </div>
        )}
      </div>
      {isBeside === false && (
        <Sheet open={open} onOpenChange={setOpen} title="Preview">
          <div className="flex h-full flex-col gap-3 p-4">{preview(() => setOpen(false))}</div>
        </Sheet>
      )}
    </div>
  );
}

/** Undefined until the browser has been asked. */
function useMedia(query: string): boolean | undefined {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
    () => undefined,
  );
}
