import { exampleValues } from "../example-values";
import type { Operation } from "../operation";
import { operationsBefore, type Sample } from "./before";
import { jsonText } from "./json-text";

const { orgId, esDeveloperName, conversationId, messageId, fileId } = exampleValues;

/** What the shell knows by another name; the ids of messages are new each time. */
const known: [string, string][] = [
  [orgId, "$ORG"],
  [esDeveloperName, "$DEPLOYMENT"],
  [conversationId, "$CONVERSATION"],
  ["{conversationId}", "$CONVERSATION"],
  ["{file}", "$FILE"],
  [messageId, "$(uuid)"],
  [fileId, "$(uuid)"],
];

/** What later calls need of an answer: the shell's name for it, and the member's. */
const keeps: Record<string, { name: string; member: string }> = {
  generateAccessTokenForUnauthenticatedUser: { name: "TOKEN", member: "accessToken" },
  listConversationEntries: { name: "FILE", member: "referenceId" },
  getFileAddress: { name: "ADDRESS", member: "url" },
};

/** What any shell runs below its head: no jq, and no comments. */
export function curlSample(operation: Operation): Sample {
  const before = operationsBefore(operation).map((each) => `${curlStep(each, "-o /dev/null")}\n`);
  return { before: `\n${before.join("")}`, own: started(operation) + call(operation) };
}

/** One call of several: what later ones need is kept. */
export function curlStep(operation: Operation, options?: string): string {
  const kept = keeps[operation.id];
  if (!kept) return started(operation) + call(operation, options);
  const { name, member } = kept;
  return `ANSWER=$(${call(operation, "")})
${name}=$(printf '%s' "$ANSWER" | sed -n 's/.*"${member}":"\\([^"]*\\)".*/\\1/p')
[ -n "$${name}" ] || printf '%s\\n' "$ANSWER"
`;
}

function started({ id }: Operation): string {
  return id === "createConversation" ? "CONVERSATION=$(uuid)\n" : "";
}

function call(operation: Operation, options = shown(operation)): string {
  const { method, bearer, body } = operation;
  const [example] = Object.values(body?.examples ?? {});
  const streams = operation.tag === "Events";
  const verb = method === "GET" || example ? "" : `-X ${method} `;
  const lines = [
    `curl ${streams ? "-sN" : "-sS"} ${verb}"${addressOf(operation)}"`,
    ...(options ? [`  ${options}`] : []),
    ...(bearer ? ['  -H "Authorization: Bearer $TOKEN"'] : []),
    ...(example && !body?.file ? ["  -H 'Content-Type: application/json'", "  -d @- <<JSON"] : []),
    ...(body?.file
      ? [
          `  -F 'fileData=${body.file.text};filename=${body.file.name};type=${body.file.type}'`,
          "  -F 'messageEntry=<-;type=application/json' <<JSON",
        ]
      : []),
  ];
  const sent = example ? `${inShell(jsonText(example))}\nJSON\n` : "";
  return `${lines.join(" \\\n")}\n${sent}`;
}

/** A stream has no end of its own. */
function shown({ tag }: Operation): string {
  return tag === "Events" ? "--max-time 20" : "-w '\\n%{http_code}\\n'";
}

function addressOf({ id, path, query }: Operation): string {
  if (id === "downloadFile") return "$ADDRESS";
  const pairs = Object.entries(query?.example ?? {}).map(
    ([name, value]) => `${name}=${inShell(value)}`,
  );
  return `$URL${inShell(path)}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

/** Words that the shell fills in; whatever else it could read as its own is none of ours. */
function inShell(text: string): string {
  return known.reduce((all, [example, word]) => all.replaceAll(example, word), text);
}
