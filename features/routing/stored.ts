import { standardsOf } from "@/lib/setting";
import { settingsSchema } from "@/lib/setting.schema";
import { storedJson } from "@/lib/stored-json";
import { type RoutingSettings, routingSettings } from "./settings";

const stored = storedJson<RoutingSettings>({ schema: settingsSchema(routingSettings), number: 1 });

export const storeRoutingSettings = stored.store;

/** Of a channel's `routing` column, which is null until somebody saves it. */
export function readRoutingSettings(column: unknown, channelLabel: string): RoutingSettings {
  if (column === null) return standardsOf(routingSettings);
  return stored.read(column, `The routing of ${channelLabel}`);
}
