import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { shownFileName, shownFileSize } from "@/protocol/shown-file";

/** A file's name and size beside what stands for it. */
export function FileCard({
  name,
  size,
  picture,
  children,
}: {
  name: string;
  size: number | undefined;
  picture?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      {picture || <FileText aria-hidden className="shrink-0 text-muted" />}
      <span className="grid min-w-0 flex-1">
        <bdi className="truncate text-ui font-medium">{shownFileName(name)}</bdi>
        {size !== undefined && (
          <span className="text-caption text-faint tabular-nums">
            {shownFileSize(size, "en-US")}
          </span>
        )}
      </span>
      {children}
    </>
  );
}
