import { messagingApiPath } from "@/protocol/messaging-api";
import { shellUuid, shellWord } from "./quoting";

type CurlInput = {
  foyerUrl: string;
  organizationId: string;
  developerName: string;
  /** Values for the questions that must be answered before the chat starts. */
  routingAttributes: Record<string, string>;
};

/**
 * A guest token, a conversation and its first message, as any shell runs it:
 * no comment (zsh would run them), no jq, no uuidgen.
 */
export function curlCommand(input: CurlInput): string {
  const { foyerUrl, organizationId, developerName, routingAttributes } = input;
  const esDeveloperName = developerName;
  const token = {
    orgId: organizationId,
    esDeveloperName,
    capabilitiesVersion: "1",
    platform: "Web",
  };
  const conversation = {
    conversationId: placeholder,
    esDeveloperName,
    ...(Object.keys(routingAttributes).length > 0 && { routingAttributes }),
  };
  const message = {
    message: {
      id: placeholder,
      messageType: "StaticContentMessage",
      staticContent: { formatType: "Text", text: "Hello from curl" },
    },
    esDeveloperName,
  };
  return `API=${shellWord(`${foyerUrl}${messagingApiPath}`)}
${shellUuid}
CONVERSATION=$(uuid)

ANSWER=$(curl -sS "$API/authorization/unauthenticated/access-token" \\
  -H 'Content-Type: application/json' \\
  -d ${shellWord(JSON.stringify(token))})
TOKEN=$(printf '%s' "$ANSWER" | sed -n 's/.*"accessToken":"\\([^"]*\\)".*/\\1/p')
[ -n "$TOKEN" ] || printf '%s\\n' "$ANSWER"

curl -sS -w '\\n%{http_code}\\n' "$API/conversation" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d ${withValue(conversation, '"$CONVERSATION"')}

curl -sS -w '\\n%{http_code}\\n' "$API/conversation/$CONVERSATION/message" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d ${withValue(message, '"$(uuid)"')}
`;
}

/** Not a word that a name can hold. */
const placeholder = "\u0000";

/** The JSON as a shell word, left at the placeholder for what only the shell knows. */
function withValue(body: unknown, value: string): string {
  const [before = "", after = ""] = JSON.stringify(body).split(
    JSON.stringify(placeholder).slice(1, -1),
  );
  return `${shellWord(before)}${value}${shellWord(after)}`;
}
