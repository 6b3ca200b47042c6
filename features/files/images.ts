import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/errors";
import { maximumLogoBytes } from "@/protocol/limits";

export const imageTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type ImageType = (typeof imageTypes)[number];

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
  return type;
}
