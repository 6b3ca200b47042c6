import type { ResponseSlot } from "./slots";
import { slotWords } from "./slots";

/** A place in a text where a value goes: `{customer.firstName}`, with words for none: `{…|there}`. */
export type MergeField = { name: string; label: string; sample: string };

type Part = string | { field: string; fallback: string };
export type MergeValues = Partial<Record<string, string>>;

const rep: MergeField = { name: "rep.name", label: "Rep's name", sample: "Ann Ames" };
const general: readonly MergeField[] = [
  { name: "customer.firstName", label: "Customer's first name", sample: "Casey" },
  { name: "customer.name", label: "Customer's name", sample: "Casey Miller" },
  rep,
  { name: "channel.label", label: "Channel", sample: "Support on the web" },
  { name: "chat.title", label: "Chat title", sample: "Chat with us" },
  { name: "queue.label", label: "Queue", sample: "Support" },
];

/** What a slot's text can use: a rep only where one has the chat, then the channel's custom parameters. */
export function mergeFieldsOf(
  slot: ResponseSlot,
  parameters: readonly { developerName: string; label: string }[],
): MergeField[] {
  return [
    ...general.filter((field) => field !== rep || slotWords[slot].hasRep),
    ...parameters.map(({ developerName, label }) => ({
      name: `parameter.${developerName}`,
      label,
      sample: `[${label}]`,
    })),
  ];
}

const field = /\{([^{}\n]*)\}/g;

function parts(text: string): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(field)) {
    found.push(text.slice(from, match.index));
    const [name = "", ...fallback] = (match[1] ?? "").split("|");
    found.push({ field: name.trim(), fallback: fallback.join("|").trim() });
    from = match.index + match[0].length;
  }
  return [...found, text.slice(from)];
}

function usedFields(text: string): { field: string; fallback: string }[] {
  return parts(text).filter((part) => typeof part !== "string");
}

export function usedNames(text: string): string[] {
  return usedFields(text).map(({ field }) => field);
}

/** Fields of a text that leave a gap where the value is missing. */
export function fieldsWithoutFallback(text: string): string[] {
  return usedFields(text)
    .filter(({ fallback }) => fallback === "")
    .map(({ field }) => field);
}

/** The text with its values. Where one is missing and nothing stands for it, the space before goes too. */
export function fillMergeFields(text: string, values: MergeValues): string {
  return parts(text)
    .reduce<string>((filled, part) => {
      if (typeof part === "string") {
        return filled.endsWith(" ") && /^[\s,.;:!?]/.test(part)
          ? filled.slice(0, -1) + part
          : filled + part;
      }
      return filled + (values[part.field]?.trim() || part.fallback);
    }, "")
    .trim();
}

/** What is wrong with a text's fields, in a sentence; undefined when each is known. */
export function whyNotMergeable(text: string, known: readonly MergeField[]): string | undefined {
  const names = known.map(({ name }) => name);
  const unknown = usedFields(text).find((used) => !names.includes(used.field));
  if (!unknown) return undefined;
  const { field } = unknown;
  if (general.some(({ name }) => name === field)) {
    return `{${field}} has no value at this moment: no rep has the chat yet. Remove it.`;
  }
  const [nearest] = names
    .map((name) => ({ name, far: distance(name.toLowerCase(), field.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  const suggestion = nearest && nearest.far <= Math.max(3, field.length / 2);
  return suggestion
    ? `{${field}} is no merge field. Use {${nearest.name}}.`
    : `{${field}} is no merge field. Choose one from Insert field.`;
}

/** Letters to add, drop or change to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
