"use client";

import { useEffect, useState } from "react";
import { classNames } from "@/components/ui/class-names";

/** Decoded by the browser: what it cannot show is no picture here. */
export function isPicture({ type }: File): boolean {
  return /^image\/(png|jpeg|gif|webp|bmp|avif)$/.test(type);
}

/** A picture that has not left the browser. */
export function Thumbnail({ file, large = false }: { file: File; large?: boolean }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (!address) return null;
  return (
    // biome-ignore lint/performance/noImgElement: it stands in memory alone
    <img
      src={address}
      alt=""
      className={classNames(
        "shrink-0 rounded-md object-cover",
        large ? "max-h-60 max-w-60" : "size-9",
      )}
    />
  );
}
