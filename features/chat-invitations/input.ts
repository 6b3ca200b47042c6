import * as z from "zod";
import { settingsSchema } from "@/lib/setting.schema";
import {
  conditionLogics,
  conditionOperators,
  conditionTypes,
  readFormula,
} from "@/protocol/chat-invitation";
import { conditionWords, invitationLimits, invitationSettings } from "./settings";

const condition = z
  .object({
    type: z.enum(conditionTypes),
    operator: z.enum(conditionOperators),
    value: z
      .string()
      .trim()
      .min(1, "Enter a value")
      .max(invitationLimits.value, `Use at most ${invitationLimits.value} characters`),
    variable: z.string().trim().max(80, "Use at most 80 characters"),
  })
  .superRefine(({ type, operator, value, variable }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { operators, unit, example } = conditionWords[type];
    if (!operators.includes(operator)) refuse("operator", "Choose how to compare");
    if (unit && !/^\d{1,6}$/.test(value))
      refuse("value", `Enter a whole number, such as ${example}`);
    if (type === "custom_variable" && variable === "") {
      refuse("variable", "Enter the variable's name, such as plan");
    }
  });

export const invitationInput = settingsSchema(invitationSettings)
  .extend({
    /** Stays the same through edits, so that a customer's answer is remembered. */
    id: z.uuid(),
    conditions: z
      .array(condition)
      .max(invitationLimits.conditions, `Use at most ${invitationLimits.conditions} conditions`),
    logic: z.enum(conditionLogics),
    formula: z
      .string()
      .trim()
      .max(invitationLimits.formula, `Use at most ${invitationLimits.formula} characters`),
  })
  .superRefine(({ logic, formula, conditions }, context) => {
    if (logic !== "formula") return;
    const read = readFormula(
      formula,
      conditions.map(() => true),
    );
    if (typeof read === "string") {
      context.addIssue({ code: "custom", path: ["formula"], message: read });
    }
  });

export const invitationsInput = z.object({
  invitations: z
    .array(invitationInput)
    .max(invitationLimits.invitations, `Use at most ${invitationLimits.invitations} invitations`),
});
export type InvitationsFields = z.input<typeof invitationsInput>;
export type Invitation = z.output<typeof invitationInput>;
