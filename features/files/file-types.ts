/**
 * Kinds of files that a channel can allow: what they are called, how their names end, and what their
 * bytes show them to be. `content` is what is looked for in the bytes; text has no mark of its own.
 */
type FileKind = {
  label: string;
  extensions: readonly [string, ...string[]];
  /** How it is served. */
  mediaType: string;
  content: readonly string[] | "text";
  /** Decoded and encoded anew: nothing of it is left but the picture. */
  raster?: true;
  /** By browsers and by other programs that send it. */
  alsoDeclared?: readonly string[];
};

const office = "application/x-cfb";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

const kinds = {
  png: {
    label: "PNG",
    extensions: ["png"],
    mediaType: "image/png",
    content: ["image/png", "image/apng"],
    raster: true,
  },
  jpg: {
    label: "JPEG",
    extensions: ["jpg", "jpeg", "jfif"],
    mediaType: "image/jpeg",
    content: ["image/jpeg"],
    raster: true,
    alsoDeclared: ["image/jpg", "image/pjpeg"],
  },
  gif: {
    label: "GIF",
    extensions: ["gif"],
    mediaType: "image/gif",
    content: ["image/gif"],
    raster: true,
  },
  webp: {
    label: "WebP",
    extensions: ["webp"],
    mediaType: "image/webp",
    content: ["image/webp"],
    raster: true,
  },
  bmp: {
    label: "BMP",
    extensions: ["bmp"],
    mediaType: "image/bmp",
    content: ["image/bmp"],
    alsoDeclared: ["image/x-ms-bmp"],
  },
  tiff: {
    label: "TIFF",
    extensions: ["tiff", "tif"],
    mediaType: "image/tiff",
    content: ["image/tiff"],
  },
  pdf: {
    label: "PDF",
    extensions: ["pdf"],
    mediaType: "application/pdf",
    content: ["application/pdf"],
  },
  doc: {
    label: "Word 97",
    extensions: ["doc"],
    mediaType: "application/msword",
    content: [office],
  },
  docx: { label: "Word", extensions: ["docx"], mediaType: word, content: [word] },
  txt: {
    label: "Plain text",
    extensions: ["txt", "log", "md"],
    mediaType: "text/plain",
    content: "text",
  },
  xml: {
    label: "XML",
    extensions: ["xml"],
    mediaType: "application/xml",
    content: ["application/xml"],
    alsoDeclared: ["text/xml"],
  },
  xls: {
    label: "Excel 97",
    extensions: ["xls"],
    mediaType: "application/vnd.ms-excel",
    content: [office],
  },
  xlsx: { label: "Excel", extensions: ["xlsx"], mediaType: sheet, content: [sheet] },
  csv: { label: "CSV", extensions: ["csv"], mediaType: "text/csv", content: "text" },
  ppt: {
    label: "PowerPoint 97",
    extensions: ["ppt"],
    mediaType: "application/vnd.ms-powerpoint",
    content: [office],
  },
  pptx: { label: "PowerPoint", extensions: ["pptx"], mediaType: slides, content: [slides] },
  mp3: {
    label: "MP3",
    extensions: ["mp3"],
    mediaType: "audio/mpeg",
    content: ["audio/mpeg"],
    alsoDeclared: ["audio/mp3"],
  },
  mp4: {
    label: "MP4 video",
    extensions: ["mp4", "m4v"],
    mediaType: "video/mp4",
    content: ["video/mp4", "video/x-m4v"],
  },
  zip: {
    label: "ZIP archive",
    extensions: ["zip"],
    mediaType: "application/zip",
    content: ["application/zip"],
    alsoDeclared: ["application/x-zip-compressed"],
  },
} as const satisfies Record<string, FileKind>;

export type FileType = keyof typeof kinds;
export const fileTypes = Object.keys(kinds) as [FileType, ...FileType[]];

export const kindOf: Readonly<Record<FileType, FileKind>> = kinds;

/** As the field's channels begin, with the formats of today beside their forerunners. */
export const standardFileTypes: readonly FileType[] = [
  ...(["bmp", "csv", "doc", "docx", "gif", "jpg", "pdf", "png", "tiff", "txt"] as const),
  ...(["webp", "xls", "xlsx", "xml"] as const),
];

/** What a file's name says that it is: its last ending alone counts. */
export function endingOf(name: string): string {
  return /\.([^.\s/\\]{1,16})\s*$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** Every ending under which these types go, for a browser's choice of files. */
export function endingsOf(types: readonly FileType[]): string[] {
  return types.flatMap((type) => kindOf[type].extensions);
}
