import { readKept } from "@/client/storage";
import {
  type ChatInvitation,
  type InvitationPause,
  invitationHolds,
  type VisitorFacts,
} from "@/protocol/chat-invitation";
import { drawInvitation } from "./draw";
import type { InvitationsFrame } from "./frame";
import { type Answers, keepAnswer, readVisit } from "./visit";

export type InvitationsModule = { watchInvitations: (frame: InvitationsFrame) => void };

/** Invites the visitor once the conditions of one invitation hold; ends when the chat leaves the page. */
export function watchInvitations(frame: InvitationsFrame): void {
  const { answer, launcher, emit } = frame;
  const { invitations } = answer.embeddedServiceConfig;
  const visit = readVisit(frame);
  const openedAt = Date.now();
  let shown: { id: string; remove: () => void } | undefined;

  function facts(): VisitorFacts {
    const now = Date.now();
    return {
      secondsOnPage: Math.floor((now - openedAt) / 1000),
      secondsOnSite: Math.floor((now - visit.since) / 1000),
      pageViews: visit.pageViews,
      url: location.href,
      variables: variablesIn(frame.settings),
    };
  }

  function look(): void {
    if (!launcher.root.host.isConnected) clearInterval(timer);
    if (!launcher.button.isConnected || readKept(frame).conversationId) {
      shown?.remove();
      shown = undefined;
      return;
    }
    if (shown) return;
    const now = facts();
    const next = invitations.find(
      (invitation) =>
        isDue(invitation, visit.answers, visit.since) && invitationHolds(invitation, now),
    );
    if (next) show(next);
  }

  function show(invitation: ChatInvitation): void {
    const { id } = invitation;
    const take = (accepted: boolean): void => {
      shown?.remove();
      shown = undefined;
      visit.answers[id] = { at: Date.now(), accepted };
      keepAnswer(frame, visit.answers);
      emit(`onEmbeddedMessagingInvitation${accepted ? "Accepted" : "Rejected"}`, { id });
      if (accepted) frame.launch().catch(() => {});
    };
    shown = { id, remove: drawInvitation(frame, invitation, take) };
    emit("onEmbeddedMessagingInvitationShown", { id });
  }

  const timer = setInterval(look, 1000);
  look();
}

function variablesIn({ customVariables }: InvitationsFrame["settings"]): Record<string, string> {
  const given = typeof customVariables === "object" ? customVariables : null;
  return Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, `${value}`]));
}

const days: Record<InvitationPause, number> = {
  never: Number.POSITIVE_INFINITY,
  next_visit: 0,
  next_day: 1,
  next_week: 7,
};

/** Not while the customer's last answer still counts; one of this visit always does. */
function isDue(
  { id, afterAccept, afterReject }: ChatInvitation,
  answers: Answers,
  visitSince: number,
): boolean {
  const last = answers[id];
  if (!last) return true;
  const pause = days[last.accepted ? afterAccept : afterReject] * 86_400_000;
  return last.at < visitSince && Date.now() >= last.at + pause;
}
