import sharp, { type Sharp } from "sharp";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/slot";

export type Picture = { bytes: Uint8Array; width: number; height: number };

/** More than any phone's camera; a few bytes can name a size that takes all memory to decode. */
const maximumPixels = 50_000_000;
const seconds = 10;

const encodings = {
  "image/png": (image: Sharp) => image.png(),
  "image/jpeg": (image: Sharp) => image.jpeg({ quality: 88 }),
  "image/webp": (image: Sharp) => image.webp({ quality: 88 }),
  "image/gif": (image: Sharp) => image.gif(),
} as const;
export type PictureType = keyof typeof encodings;

export function isPictureType(mediaType: string): mediaType is PictureType {
  return mediaType in encodings;
}

/** One at a time: a decoded picture takes two hundred megabytes at most, several would take more. */
const lane = once("pictures", () => ({ last: Promise.resolve<unknown>(undefined) }));

/**
 * The picture alone, upright: where it was taken, by which camera, and whatever else hid in the
 * file is gone. Its size is read from the header before anything is decoded.
 */
export async function encodeAnew(type: PictureType, bytes: Uint8Array): Promise<Picture> {
  const animated = type === "image/gif" || type === "image/webp";
  await requireModestSize(bytes, animated);
  const encoded = lane.last.then(() => encode(type, bytes, animated));
  lane.last = encoded.catch(() => undefined);
  return encoded;
}

async function encode(type: PictureType, bytes: Uint8Array, animated: boolean): Promise<Picture> {
  try {
    const options = { animated, limitInputPixels: maximumPixels, failOn: "error" } as const;
    const image = sharp(bytes, options).autoOrient().timeout({ seconds });
    const { data, info } = await encodings[type](image).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.pageHeight ?? info.height };
  } catch (cause) {
    throw unreadable(cause);
  }
}

async function requireModestSize(bytes: Uint8Array, animated: boolean): Promise<void> {
  const { width, height } = await sharp(bytes, { animated, limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw unreadable(cause);
    });
  if (width * height <= maximumPixels) return;
  const [wide, high] = [width, height].map((side) => side.toLocaleString("en-US"));
  throw new AppError(
    "too_large",
    `This picture has ${wide} × ${high} pixels. Scale it down to at most ${maximumPixels / 1_000_000} megapixels.`,
    { reason: "too_many_pixels" },
  );
}

function unreadable(cause: unknown): AppError {
  return new AppError(
    "unsupported_type",
    "This picture is damaged, so nobody could open it. Save it again and send that.",
    { cause, reason: "unreadable_picture" },
  );
}
