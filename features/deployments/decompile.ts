import type { BrandingInput } from "@/features/branding/input";
import { brandingInput } from "@/features/branding/input";
import { fileIdOf } from "@/features/files/address";
import type { Parameter } from "@/features/parameters/queries";
import { type PreChatField, standardFieldOf } from "@/features/pre-chat/fields";
import { AppError } from "@/lib/errors";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { DeploymentDraft } from "./draft";

type Content = Pick<
  DeploymentDraft,
  "chatTitle" | "welcomeText" | "branding" | "preChatEnabled" | "preChatDisplay" | "preChatFields"
>;

/**
 * The draft that an earlier version was made from. A version with the form
 * switched off does not say what it would have asked: `draft` keeps its fields.
 */
export function decompileVersion(
  version: EmbeddedServiceConfig,
  draft: DeploymentDraft,
  parameters: readonly Parameter[],
): Content {
  const [form] = version.forms;
  const fields = [...form.formFields]
    .sort((one, other) => Number(one.isHidden) - Number(other.isHidden) || one.order - other.order)
    .map((field): PreChatField => {
      const standardField = standardFieldOf(field.name) ?? null;
      const parameter = parameters.find(
        ({ channelVariableName }) => channelVariableName === field.name,
      );
      if (!standardField && !parameter) {
        throw new AppError(
          "conflict",
          `That version uses the parameter ${field.name}, which ${draft.channel.label} no longer has. Add it again, or keep your draft.`,
        );
      }
      const list = version.choiceListConfig.choiceList.find(
        ({ choiceListId }) => choiceListId === field.choiceListId,
      );
      return {
        standardField,
        customParameterId: standardField ? null : (parameter?.id ?? null),
        name: field.name,
        hidden: field.isHidden,
        label: field.label,
        fieldType: field.type,
        required: field.required,
        maximumLength: field.maxLength,
        choices: list?.choiceListValues.map((value) => value.choiceListValueName) ?? [],
      };
    });
  const asks = fields.some(({ hidden }) => !hidden);
  const kept = asks ? [] : draft.preChatFields.filter(({ hidden }) => !hidden);
  return {
    chatTitle: version.chatTitle,
    welcomeText: version.welcomeText,
    branding: brandingOf(version, draft),
    preChatEnabled: asks,
    preChatDisplay: form.displayContext,
    preChatFields: [
      ...kept.filter((field) => !fields.some(({ name }) => name === field.name)),
      ...fields,
    ],
  };
}

/** Only Web versions carry branding. */
function brandingOf(
  { branding }: EmbeddedServiceConfig,
  { organizationId, branding: current }: DeploymentDraft,
): BrandingInput {
  if (branding.length === 0) return current;
  const tokens = Object.fromEntries(branding.map(({ n, v }) => [n, v]));
  return brandingInput.parse({
    ...tokens,
    width: Number(tokens.width),
    height: Number(tokens.height),
    logoFileId: fileIdOf(organizationId, tokens.logoImage ?? "") ?? null,
  });
}
