/** How a file that somebody sent is served: nothing of it can run, whatever it is. */
export function attachmentHeaders(file: {
  name: string;
  mediaType: string;
  size: number;
  inline: boolean;
}): Record<string, string> {
  const charset = file.mediaType.startsWith("text/") ? "; charset=utf-8" : "";
  return {
    "content-type": `${file.mediaType}${charset}`,
    "content-length": String(file.size),
    "content-disposition": `${file.inline ? "inline" : "attachment"}; ${nameParameters(file.name)}`,
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "no-referrer",
    "cache-control": "private, no-store",
  };
}

/** RFC 6266: plain for old clients, exact for the others. */
function nameParameters(sent: string): string {
  const name = safeName(sent);
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, "_");
  return `filename="${plain}"; filename*=UTF-8''${encode(name)}`;
}

const longest = 120;
const separators = /[/\\:*?"<>|]/g;
/** Control characters, and those that turn the direction of text: `photo[RLO]gnp.exe` reads as a PNG. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What a file may be called on somebody's disk. */
export function safeName(sent: string): string {
  const name = sent
    .replace(hidden, "")
    .replace(separators, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const letters = [...name];
  if (letters.length === 0) return "file";
  if (letters.length <= longest) return name;
  const ending = /\.[^.]{1,16}$/u.exec(name)?.[0] ?? "";
  return letters.slice(0, longest - ending.length).join("") + ending;
}

function encode(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
