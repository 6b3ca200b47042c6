import * as z from "zod";
import { brandingInput } from "@/features/branding/input";
import { invitationsInput } from "@/features/chat-invitations/input";
import { chatWindowInput } from "@/features/chat-window/input";
import { originsOfDomain } from "@/features/cors-allowlist/pattern";
import { preChatInput } from "@/features/pre-chat/input";
import { textsInput } from "@/features/texts/input";
import { developerName, label } from "@/lib/developer-name.schema";
import { settingsSchema } from "@/lib/setting.schema";
import { deploymentTypes } from "@/protocol/channel";
import { domainIn } from "./domain";
import { detailSettings } from "./settings";

export const domain = z
  .string()
  .transform(domainIn)
  .pipe(
    z
      .string()
      .max(253, "Use at most 253 characters")
      .refine((name) => name === "" || originsOfDomain(name).length > 0, {
        error: "Enter a domain, such as example.com",
      }),
  );

const names = { label: label("deployment"), developerName };
export const deploymentNames = z.object(names);

export const deploymentInput = z
  .object({
    deploymentType: z.enum(deploymentTypes),
    ...names,
    domain,
    /** Whether the domain's origins join the CORS Allowlist; for Web alone. */
    allowDomain: z.boolean(),
    channelId: z.string().min(1, "Choose a messaging channel").max(64),
  })
  .refine(({ deploymentType, domain }) => deploymentType !== "web" || domain !== "", {
    path: ["domain"],
    error: "Enter where the chat will appear, such as example.com",
  });
export type DeploymentFields = z.input<typeof deploymentInput>;
export type DeploymentInput = z.output<typeof deploymentInput>;

export const detailsInput = settingsSchema(detailSettings).extend({ ...names, domain });
export type DetailsFields = z.input<typeof detailsInput>;
export type DetailsInput = z.output<typeof detailsInput>;

/** Which draft a form was filled in from. */
export const draftShown = z.object({ id: z.string().max(64), revision: z.int32() });
export type DraftShown = z.output<typeof draftShown>;

export const saveDetailsInput = draftShown.extend({ details: detailsInput });
export const saveBrandingInput = draftShown.extend({ branding: brandingInput });
export const saveChatWindowInput = draftShown.extend({ chatWindow: chatWindowInput });
export const saveInvitationsInput = draftShown.extend(invitationsInput.shape);
export const savePreChatInput = draftShown.extend({ preChat: preChatInput });
export const saveTextsInput = draftShown.extend({ texts: textsInput });

export const switchInput = z.object({ id: z.string().max(64), enabled: z.boolean() });
export const cloneInput = z.object({ id: z.string().max(64), ...names });
export type CloneInput = z.output<typeof cloneInput>;
export const deleteInput = z.object({ id: z.string().max(64) });
