import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/errors";
import { endingOf, type FileType, fileTypes, kindOf } from "../file-types";

/** What an upload is, read from its bytes. */
export type Content = {
  /** Undefined for what no channel can list. */
  type: FileType | undefined;
  mediaType: string;
};

type Said = { name: string; declaredType: string };

/**
 * What the bytes are, held against what their sender said. `allowed` undefined takes everything, and
 * then a lie costs nothing: the content alone decides how it is served.
 */
export async function contentOf(
  bytes: Uint8Array,
  said: Said,
  allowed: readonly FileType[] | undefined,
): Promise<Content> {
  const content = await readContent(bytes, endingOf(said.name));
  if (!allowed) return content;
  const { type } = content;
  if (!type || !allowed.includes(type)) throw notAllowed(allowed);
  refuseLies(type, said);
  return content;
}

async function readContent(bytes: Uint8Array, ending: string): Promise<Content> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  const fitting = fileTypes.filter((each) => {
    const { content } = kindOf[each];
    return content === "text" ? !found : found !== undefined && content.includes(found);
  });
  if (!found && !isText(bytes)) return { type: undefined, mediaType: "application/octet-stream" };
  // Formats that share a container, and text, differ by their names alone.
  const named = fitting.find((each) => kindOf[each].extensions.includes(ending));
  const type = named ?? (found ? fitting[0] : "txt");
  return { type, mediaType: type ? kindOf[type].mediaType : "application/octet-stream" };
}

const decoder = new TextDecoder("utf-8", { fatal: true });
/** Tabs, line ends and form feeds stand in texts; other control characters do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

function isText(bytes: Uint8Array): boolean {
  try {
    return !control.test(decoder.decode(bytes));
  } catch {
    return false;
  }
}

/** Names and declared types that cannot be true are a trick, or a file that nobody can open. */
function refuseLies(type: FileType, { name, declaredType }: Said): void {
  const kind = kindOf[type];
  const ending = endingOf(name);
  const alike = fileTypes.filter((each) => each === type || (kindOf[each].raster && kind.raster));
  if (ending !== "" && !alike.some((each) => kindOf[each].extensions.includes(ending))) {
    throw mismatch(`The name ends in .${ending}, but the content is ${kind.label}.`);
  }
  const declared = declaredType.toLowerCase();
  if (kind.content === "text" || ["", "application/octet-stream"].includes(declared)) return;
  const fits = alike.some((each) => {
    const { mediaType, content, alsoDeclared = [] } = kindOf[each];
    return declared === mediaType || content.includes(declared) || alsoDeclared.includes(declared);
  });
  if (!fits) throw mismatch(`It was sent as ${declared}, but the content is ${kind.label}.`);
}

function mismatch(what: string): AppError {
  return new AppError("unsupported_type", `${what} Save it again under its right name.`, {
    reason: "file_type_mismatch",
  });
}

function notAllowed(allowed: readonly FileType[]): AppError {
  const labels = allowed.map((type) => kindOf[type].extensions[0]).join(", ");
  return new AppError(
    "unsupported_type",
    `Files of this type cannot be sent here. These can: ${labels}.`,
    { reason: "file_type_not_allowed" },
  );
}
