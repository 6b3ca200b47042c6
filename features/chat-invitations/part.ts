import { type Change, changed, changedIn } from "@/features/deployments/change";
import type { DeploymentPart } from "@/features/deployments/part";
import { standardsOf } from "@/lib/setting";
import type { ChatInvitation } from "@/protocol/chat-invitation";
import type { PublishedConfig } from "@/protocol/embedded-service-config";
import type { Invitation } from "./input";
import { sayWhen } from "./say-when";
import { invitationSettings } from "./settings";

export const invitationsPart: DeploymentPart<Invitation[]> = {
  standard: [],
  compile: (invitations, { deploymentType }) => ({
    invitations:
      deploymentType === "web"
        ? invitations
            .filter(({ active }) => active)
            .map(({ active: _, label: __, ...invitation }) => invitation)
        : [],
  }),
  decompile: ({ invitations }, { content }) => [
    ...invitations.map((invitation) => ({
      ...invitation,
      label: content.find(({ id }) => id === invitation.id)?.label ?? invitation.text,
      active: true,
    })),
    ...content.filter(
      ({ id, active }) => !active && invitations.every((invitation) => invitation.id !== id),
    ),
  ],
  translate: ({ invitations }, say) => ({
    invitations: invitations.map((invitation, at) => {
      const own = (name: "text" | "acceptLabel" | "rejectLabel") =>
        say({
          ...invitationSettings[name],
          key: `invitations.${invitation.id}.${name}`,
          label: `Invitation ${at + 1}: ${invitationSettings[name].label}`,
          text: invitation[name],
        });
      return {
        ...invitation,
        text: own("text"),
        acceptLabel: own("acceptLabel"),
        rejectLabel: own("rejectLabel"),
      };
    }),
  }),
  compare,
};

/** As customers would notice: one that is switched off is gone. */
function compare(before: PublishedConfig, after: PublishedConfig): Change[] {
  const tab = "Chat invitations";
  const named = ({ text }: ChatInvitation) => `“${text}”`;
  const lacking = (all: ChatInvitation[], those: ChatInvitation[]) =>
    all.filter(({ id }) => !those.some((other) => other.id === id));
  return [
    ...lacking(after.invitations, before.invitations).map(
      (one) => ({ tab, what: named(one), kind: "added", detail: "" }) as const,
    ),
    ...lacking(before.invitations, after.invitations).map(
      (one) => ({ tab, what: named(one), kind: "removed", detail: "" }) as const,
    ),
    ...after.invitations.flatMap((one) => {
      const old = before.invitations.find(({ id }) => id === one.id);
      if (!old) return [];
      const standards = standardsOf(invitationSettings);
      return [
        ...changedIn(tab, invitationSettings, { ...standards, ...old }, { ...standards, ...one }),
        ...changed(tab, `${named(one)}: When`, sayWhen(old), sayWhen(one)),
      ];
    }),
  ];
}
