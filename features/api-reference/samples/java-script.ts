import { exampleValues } from "../example-values";
import type { Operation } from "../operation";
import { operationsBefore, type Sample } from "./before";
import { jsonText, type Notation } from "./json-text";

const { orgId, esDeveloperName, conversationId, messageId, fileId } = exampleValues;

const known: ReadonlyMap<string, string> = new Map<string, string>([
  [orgId, "orgId"],
  [esDeveloperName, "esDeveloperName"],
  [conversationId, "conversationId"],
  [messageId, "crypto.randomUUID()"],
  [fileId, "crypto.randomUUID()"],
]);

/** As one writes an object: bare names, and known values by theirs. */
const notation: Notation = {
  text: (value) => known.get(value) ?? JSON.stringify(value),
  member: (name, value) => {
    if (name === value) return name;
    return `${/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name)}: ${value}`;
  },
};

const caller = `
let accessToken;

async function call(method, path, body) {
  const json = body && !(body instanceof FormData);
  const answer = await fetch(new URL(path, url), {
    method,
    headers: {
      ...(accessToken && { Authorization: \`Bearer \${accessToken}\` }),
      ...(json && { "Content-Type": "application/json" }),
    },
    ...(body && { body: json ? JSON.stringify(body) : body }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}
`;

/** What later calls need of an answer, here called `got`. */
const keeps: Record<string, string> = {
  generateAccessTokenForUnauthenticatedUser: "({ accessToken } = await got.json());\n",
  listConversationEntries: `const [{ entryPayload }] = (await got.json()).conversationEntries;
const file = entryPayload.abstractMessage.staticContent.attachments[0].referenceId;
`,
  getFileAddress: "const address = (await got.json()).url;\n",
};

/** What a browser's console or Node runs below its head. */
export function javaScriptSample(operation: Operation): Sample {
  const before = operationsBefore(operation);
  const steps = before.map((each, at) => {
    const keep = keeps[each.id];
    const got = `got${at + 1}`;
    return keep
      ? step(each, `const ${got} = await `) + keep.replace("got", got)
      : step(each, "await ");
  });
  const last =
    operation.tag === "Events"
      ? `${step(operation, "const stream = await ")}${readStream}`
      : `${step(operation, "const answer = await ")}console.log(answer.status, await answer.text());\n`;
  return { before: `${[caller, ...steps].join("\n")}\n`, own: last };
}

function step(operation: Operation, keep: string): string {
  const { id, method, body } = operation;
  const [example] = Object.values(body?.examples ?? {});
  const made = id === "createConversation" ? "const conversationId = crypto.randomUUID();\n" : "";
  if (body?.file) {
    const { name, type, text } = body.file;
    return `const form = new FormData();
form.append("messageEntry", JSON.stringify(${jsonText(example, notation)}));
form.append("fileData", new Blob(["${text}"], { type: "${type}" }), "${name}");
${keep}call("${method}", ${addressOf(operation)}, form);
`;
  }
  const sent = example ? `, ${jsonText(example, notation)}` : "";
  return `${made}${keep}call("${method}", ${addressOf(operation)}${sent});\n`;
}

const readStream = `const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
let text = "";
for (;;) {
  const { done, value } = await reader.read();
  if (done) break;
  const events = (text + value).split("\\n\\n");
  text = events.pop();
  for (const event of events) console.log(event);
}
`;

function addressOf({ id, path, query }: Operation): string {
  if (id === "downloadFile") return "address";
  const pairs = Object.entries(query?.example ?? {}).map(
    ([name, value]) => `${name}=${filled(value)}`,
  );
  const whole = path.replaceAll("{", "$" + "{");
  const text = pairs.length > 0 ? `${whole}?${pairs.join("&")}` : whole;
  return text.includes("{") ? `\`${text}\`` : `"${text}"`;
}

function filled(value: string): string {
  const word = known.get(value);
  return word ? `\${${word}}` : value;
}
