import { standardsOf } from "@/lib/setting";
import { settingsSchema } from "@/lib/setting.schema";
import { storedJson } from "@/lib/stored-json";
import { type SessionSettings, sessionSettings } from "./settings";

const stored = storedJson<SessionSettings>({
  schema: settingsSchema(sessionSettings),
  number: 2,
  upgrades: { 1: (older) => ({ ...older, saveTranscript: false }) },
});

export const storeSessionSettings = stored.store;

/** Of a channel's `session` column, which is null until somebody saves it. */
export function readSessionSettings(column: unknown, channelLabel: string): SessionSettings {
  if (column === null) return standardsOf(sessionSettings);
  return stored.read(column, `The session settings of ${channelLabel}`);
}
