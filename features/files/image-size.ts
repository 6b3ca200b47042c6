import type { ImageType } from "./image-types";

export type Size = { width: number; height: number };

/** The size that an image's header tells, without decoding it. Undefined when it tells none. */
export function imageSizeOf(type: ImageType, bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readHeader(type, view);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function readHeader(type: ImageType, view: DataView): Size | undefined {
  try {
    if (type === "image/png") return { width: view.getUint32(16), height: view.getUint32(20) };
    return type === "image/jpeg" ? sizeOfJpeg(view) : sizeOfWebp(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Goes from segment to segment to the frame's; a thumbnail's frame lies within one. */
function sizeOfJpeg(view: DataView): Size | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else if (hasLength(marker)) {
      at += 2 + view.getUint16(at + 2);
    } else {
      return undefined;
    }
  }
  return undefined;
}

/** C4, C8 and CC lie between the frames' markers and mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Decoders go on right behind the others: to jump from one would miss the frame they find. */
function hasLength(marker: number): boolean {
  return marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd9);
}

function sizeOfWebp(view: DataView): Size | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  switch (kind) {
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}
