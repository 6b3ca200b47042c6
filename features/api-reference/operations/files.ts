import * as z from "zod";
import * as answers from "@/protocol/messaging-answers.schema";
import { messagingApiPath } from "@/protocol/messaging-api";
import { sendFileRequest } from "@/protocol/messaging-api.schema";
import { exampleValues } from "../example-values";
import type { Operation } from "../operation";
import { conversationPlace, conversationUnknown, deploymentNotOpen } from "./shared";

const { url, esDeveloperName, messageId, fileId, questionId } = exampleValues;
const place = {
  about: "The attachment’s `referenceId`.",
  schema: z.string(),
  example: questionId,
  required: true,
} as const;

export const fileOperations: Operation[] = [
  {
    id: "sendFile",
    tag: "Files",
    method: "POST",
    path: `${messagingApiPath}/conversation/{conversationId}/file`,
    summary: "Send a file",
    about: [
      "One file with what is said about it, as `multipart/form-data` of two parts. 202 means that it is stored; the message comes on the event stream like every other. The same file with the same UUID is answered the same again and stored once.",
      "Setup says on the channel whether customers may send files, of which types and how large; `attachments` of the configuration says the same. What a file is, its content says, not its name. Pictures are encoded anew, without where they were taken.",
    ],
    bearer: true,
    after: "conversation",
    places: conversationPlace,
    body: {
      schema: sendFileRequest,
      examples: {
        "A file": { message: { id: messageId, fileId, text: "My notes" }, esDeveloperName },
      },
      file: {
        about: "The file, with its name and type.",
        name: "notes.txt",
        type: "text/plain",
        text: "Size 9",
      },
    },
    answers: {
      202: {
        about: "It is stored.",
        body: {
          schema: answers.sentMessage,
          example: {
            conversationEntries: [{ id: messageId, clientTimestamp: 1_700_000_000_000 }],
          },
        },
      },
    },
    refusals: {
      400: `\`invalid\`: the message names the part or the member. \`empty_file\`, \`upload_too_slow\`. \`conversation_closed\`: begin another conversation. ${deploymentNotOpen}`,
      403: "`attachments_off`: customers may not send files here. `origin_not_allowed`: the page’s website is not in the CORS Allowlist.",
      404: conversationUnknown,
      409: "`conflict`: another message of this conversation has this id.",
      413: "`too_large`: the file is larger than the channel allows. `too_many_pixels`: the picture is.",
      415: "`file_type_not_allowed`: not one of the channel’s types. `file_type_mismatch`: the content is not what the name or the type says. `unreadable_picture`: it is damaged.",
      417: "`needs_pre_chat`: no session is open, and the pre-chat form comes first.",
      429: "`file_quota`: more than 100 MB in a day.",
    },
  },
  {
    id: "getFileAddress",
    tag: "Files",
    method: "GET",
    path: `${messagingApiPath}/conversation/{conversationId}/file/{file}`,
    summary: "Get a file’s address anew",
    about: [
      "Entries and events hold addresses that open a file for a while. When one has expired, this answers another. An addition of Foyer’s.",
    ],
    bearer: true,
    after: "file",
    places: { ...conversationPlace, file: place },
    answers: {
      200: {
        about: "The file’s address.",
        body: {
          schema: answers.fileAddress,
          example: {
            id: questionId,
            name: "notes.txt",
            mimeType: "text/plain",
            size: 6,
            url: `${url}${messagingApiPath}/files/${questionId}?expires=1700003600&signature=Zm9v`,
          },
        },
      },
    },
    refusals: { 404: "`not_found`: there is no such conversation, or no such file in it." },
  },
  {
    id: "downloadFile",
    tag: "Files",
    method: "GET",
    path: `${messagingApiPath}/files/{file}`,
    summary: "Read a file",
    about: [
      "Follow the address as it is; it needs no token. Pictures may be shown in place, everything else is offered to be saved, and nothing in it can run.",
    ],
    bearer: false,
    after: "address",
    places: { file: place },
    query: {
      schema: z.object({ expires: z.string(), signature: z.string() }),
      about: {
        expires: "Until when the address is good, as it stands in it.",
        signature: "Its proof, as it stands in it.",
      },
    },
    answers: { 200: { about: "The file.", bytes: ["*/*"] } },
    refusals: {
      403: "`file_link_expired`: ask for a new address. `file_link_unknown`: the address is not one of ours. `origin_not_allowed`: the page’s website is not in the CORS Allowlist.",
    },
  },
];
