import { readFile, rm, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { briefText, connect, MessagingError } from "@foyer/client";

// The file that Setup gives on the deployment's Install tab, as it was downloaded.
const configuration = JSON.parse(await readFile("configFile.json", "utf8"));

// An app keeps the token where its system keeps secrets. Here that is a file of its own.
const file = "kept-token";
const storage = {
  getItem: () => readFile(file, "utf8").catch(() => null),
  setItem: (_key, token) => writeFile(file, token, { mode: 0o600 }),
  removeItem: () => rm(file, { force: true }),
};

const chat = await connect(configuration, { storage, platform: "Terminal" });

function show({ sender, senderDisplayName, entryPayload }) {
  if (entryPayload.entryType !== "Message") return;
  const who = sender.role === "EndUser" ? "You" : senderDisplayName;
  console.log(`${who}: ${briefText(entryPayload.abstractMessage)}`);
}

chat.on("Message", show);
chat.on("ParticipantChanged", ({ entryPayload }) => {
  for (const { operation, displayName } of entryPayload.entries)
    console.log(`* ${displayName} ${operation === "add" ? "joined" : "left"}`);
});
chat.on("TypingStartedIndicator", ({ senderDisplayName }) =>
  console.log(`* ${senderDisplayName} is typing`),
);
chat.on("connection", (connection) => console.log(`* ${connection}`));
chat.on("resync", (entries) => entries.forEach(show));
chat.on("expired", () => process.exit(1));

const { resumed, entries } = await chat.begin({ routingAttributes: { _firstName: "Terry" } });
console.log(resumed ? "* Going on" : "* A new chat");
entries.forEach(show);

const input = createInterface({ input: process.stdin });
for await (const line of input) {
  if (line === "/quit") break;
  if (line === "/close") await chat.close();
  else if (line !== "") await chat.send(line).catch(explain);
}
chat.disconnect();
process.stdin.destroy();

function explain(error) {
  if (!(error instanceof MessagingError)) throw error;
  console.log(`! ${error.message}${error.temporary ? " Try again." : ""}`);
}
