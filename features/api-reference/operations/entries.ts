import * as answers from "@/protocol/messaging-answers.schema";
import { messagingApiPath } from "@/protocol/messaging-api";
import { entryListQuery } from "@/protocol/messaging-api.schema";
import { transcriptTypes } from "@/protocol/transcript";
import { transcriptQuery } from "@/protocol/transcript.schema";
import { listedMessage } from "../examples";
import type { Operation } from "../operation";
import { conversationPlace, conversationUnknown } from "./shared";

export const entryOperations: Operation[] = [
  {
    id: "listConversationEntries",
    tag: "Entries",
    method: "GET",
    path: `${messagingApiPath}/conversation/{conversationId}/entries`,
    summary: "List what was said and what happened",
    about: [
      "Newest first, whatever the direction: `FromEnd` takes the last entries, `FromStart` the first. Here `entryPayload` is an object; on the event stream it is the same as JSON text.",
      "To read further back, call again with the smallest `transcriptedTimestamp` you have as `endTimestamp`; entries of that very millisecond may come twice, so tell them apart by `identifier`.",
    ],
    bearer: true,
    after: "message",
    places: conversationPlace,
    query: {
      schema: entryListQuery,
      about: {
        limit: "How many at the most, from 1 to 50.",
        startTimestamp: "None before this time, in epoch milliseconds.",
        endTimestamp: "None after this time, in epoch milliseconds.",
        direction: "From which end they are counted.",
        entryTypeFilter:
          "Only these types, with commas between, such as `Message,ParticipantChanged`. Unknown names match nothing.",
      },
      example: { entryTypeFilter: "Message" },
    },
    answers: {
      200: {
        about: "The entries.",
        body: { schema: answers.entryList, example: { conversationEntries: [listedMessage] } },
      },
    },
    refusals: { 404: conversationUnknown },
  },
  {
    id: "getTranscript",
    tag: "Entries",
    method: "GET",
    path: `${messagingApiPath}/conversation/{conversationId}/transcript`,
    summary: "Take the transcript",
    about: [
      "The conversation as a file, in the language of the deployment. An Admin switches it on at the channel; `transcript` of the configuration says whether it is.",
    ],
    bearer: true,
    after: "message",
    places: conversationPlace,
    query: {
      schema: transcriptQuery,
      about: {
        format: "What it is to be. Without it the `Accept` header decides, and else it is a PDF.",
        timeZone: "In which times are told, such as `Europe/Zurich`.",
      },
      example: { format: "text", timeZone: "Europe/Zurich" },
    },
    answers: { 200: { about: "The transcript.", bytes: Object.values(transcriptTypes) } },
    refusals: {
      403: "`transcript_off`: the channel gives no transcripts. `origin_not_allowed`: the page’s website is not in the CORS Allowlist.",
      404: conversationUnknown,
    },
  },
];
