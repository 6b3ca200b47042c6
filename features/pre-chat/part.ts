import type { DeploymentPart } from "@/features/deployments/part";
import { comparePreChat } from "./compare";
import { compilePreChat } from "./compile";
import { decompilePreChat } from "./decompile";
import { noTerms } from "./details";
import type { PreChat } from "./fields";
import { translatePreChat } from "./translate";

export const preChatPart: DeploymentPart<PreChat> = {
  standard: {
    enabled: false,
    display: "Conversation",
    moment: "BeforeChat",
    terms: noTerms,
    fields: [],
  },
  compile: compilePreChat,
  decompile: decompilePreChat,
  translate: translatePreChat,
  compare: comparePreChat,
};
