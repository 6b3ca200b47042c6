/** Headers of images: all that is read of a size, and nothing to show. */

export function aPng(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    size,
    Buffer.from("080600000000000000", "hex"),
    Buffer.from("0000000049444154", "hex"),
    Buffer.alloc(8),
  ]);
}

/** A thumbnail's frame inside a segment, which is not the image's; then the frame of the image. */
export function aJpeg(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from("ffd8ffe00010ffc0000b0800010001000000", "hex"),
    Buffer.from("0000ffffc2001108", "hex"),
    size,
    Buffer.alloc(20),
  ]);
}

/** A large frame right behind a marker without a length; a small one where a length would lead. */
export function aJpegWithHiddenFrame(): Buffer {
  const large = Buffer.from("ffd8ff01ffc0001108ffffffff", "hex");
  const small = Buffer.from("ffc000110800100010", "hex");
  return Buffer.concat([large, Buffer.alloc(4 + 0xffc0 - large.length), small]);
}

export function aLossyWebp(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width);
  size.writeUInt16LE(height, 2);
  return aWebp("VP8 ", Buffer.concat([Buffer.from("0000009d012a", "hex"), size]));
}

export function aLosslessWebp(width: number, height: number): Buffer {
  const size = Buffer.alloc(5, 0x2f);
  size.writeUInt32LE((width - 1) | ((height - 1) << 14), 1);
  return aWebp("VP8L", size);
}

export function anExtendedWebp(width: number, height: number): Buffer {
  const size = Buffer.alloc(10);
  size.writeUIntLE(width - 1, 4, 3);
  size.writeUIntLE(height - 1, 7, 3);
  return aWebp("VP8X", size);
}

function aWebp(kind: string, content: Buffer): Buffer {
  const lengths = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  lengths[0].writeUInt32LE(content.length + 12);
  lengths[1].writeUInt32LE(content.length);
  return Buffer.concat([
    Buffer.from("RIFF"),
    lengths[0],
    Buffer.from(`WEBP${kind}`),
    lengths[1],
    content,
    Buffer.alloc(20),
  ]);
}
