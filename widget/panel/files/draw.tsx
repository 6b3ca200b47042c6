import { useEffect, useRef } from "preact/hooks";

/** Decoded by the browser: what it cannot show is no picture here. */
export function isPicture({ type }: File): boolean {
  return /^image\/(png|jpeg|gif|webp|bmp|avif)$/.test(type);
}

/** As large as fits into a square of `side`, and not larger than it is. */
export function scaledTo(width: number, height: number, side: number) {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A picture that has not left the browser: drawn, because a page's policy may forbid `blob:`. */
export function Thumbnail({ file, side }: { file: File; side: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    createImageBitmap(file).then(
      (picture) => {
        const target = canvas.current;
        if (gone || !target) return;
        const { width, height } = scaledTo(picture.width, picture.height, side * 2);
        Object.assign(target, { width, height });
        target.getContext("2d")?.drawImage(picture, 0, 0, width, height);
        picture.close();
        // It has grown since the log was scrolled to its end.
        if (side > 100) target.closest(".group")?.scrollIntoView({ block: "nearest" });
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [file, side]);
  return <canvas ref={canvas} class={side > 100 ? "picture" : "thumbnail"} width={0} height={0} />;
}
