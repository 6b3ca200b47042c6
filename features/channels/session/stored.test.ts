import { expect, test } from "vitest";
import { standardsOf } from "@/lib/setting";
import { sessionSettings } from "./settings";
import { readSessionSettings } from "./stored";

test("what was saved before transcripts gives none away", () => {
  const { saveTranscript: _, ...older } = { ...standardsOf(sessionSettings), sessionBased: true };
  expect(readSessionSettings({ ...older, schema: 1 }, "Shop")).toEqual({
    ...older,
    saveTranscript: false,
  });
});
