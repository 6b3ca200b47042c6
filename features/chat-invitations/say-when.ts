import type { ChatInvitation, InvitationCondition } from "@/protocol/chat-invitation";
import { conditionWords, logicWords, operatorWords } from "./settings";

/** A condition in words: "Page views at least 3 pages". */
export function sayCondition({ type, operator, value, variable }: InvitationCondition): string {
  const { label, unit } = conditionWords[type];
  const what = type === "custom_variable" ? `Variable ${variable}` : label;
  return `${what} ${operatorWords[operator]} ${value} ${unit}`.trim();
}

/** The conditions in a sentence. */
export function sayWhen({
  conditions,
  logic,
  formula,
}: Pick<ChatInvitation, "conditions" | "logic" | "formula">): string {
  if (conditions.length === 0) return "At once";
  const said = conditions.map(sayCondition);
  if (said.length === 1) return said.join();
  if (logic !== "formula") return `${logicWords[logic].label}: ${said.join("; ")}`;
  return `${formula} (${said.map((one, at) => `${at + 1}: ${one}`).join("; ")})`;
}
