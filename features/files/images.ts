import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/errors";
import { maximumLogoBytes, maximumLogoSide } from "@/protocol/limits";
import { imageSizeOf, type Size } from "./image-size";
import { type ImageType, imageTypes } from "./image-types";

/** What an upload really is, read from its bytes: its name and the sender's word count for nothing. */
export async function imageTypeOf(bytes: Uint8Array): Promise<ImageType> {
  if (bytes.length === 0) throw new AppError("invalid", "This file is empty. Choose another.");
  if (bytes.length > maximumLogoBytes) {
    throw new AppError(
      "too_large",
      `This image has ${Math.ceil(bytes.length / 1024)} KB. Use at most ${maximumLogoBytes / 1024} KB.`,
    );
  }
  const found = await fileTypeFromBuffer(bytes);
  const type = imageTypes.find((each) => each === found?.mime);
  if (!type) throw new AppError("unsupported_type", "Use a PNG, JPEG or WebP image.");
  requireModestSize(imageSizeOf(type, bytes));
  return type;
}

/** A few bytes can name a size that takes a page's whole memory to show. */
function requireModestSize(size: Size | undefined): void {
  if (!size) {
    throw new AppError(
      "unsupported_type",
      "This image does not tell its size. Save it again as PNG, JPEG or WebP.",
    );
  }
  const { width, height } = size;
  if (width <= maximumLogoSide && height <= maximumLogoSide) return;
  const [wide, high, most] = [width, height, maximumLogoSide].map((each) =>
    each.toLocaleString("en-US"),
  );
  throw new AppError(
    "too_large",
    `This image is ${wide} × ${high} pixels. Scale it down to at most ${most} × ${most}.`,
  );
}
