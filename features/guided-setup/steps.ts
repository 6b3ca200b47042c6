import type { RuledStep, SetupFacts, StepAction } from "./facts";
import {
  allowedWebsites,
  deployment,
  firstConversation,
  install,
  lookAndQuestions,
  messagingChannel,
  publish,
  whoAnswers,
} from "./rules";

export const stepStates = ["Done", "Next", "To do", "Needs attention", "Optional"] as const;
export type StepState = (typeof stepStates)[number];

export type Step = {
  number: number;
  title: string;
  state: StepState;
  /** What is so, or what is missing. */
  text: string;
  /** The first one is the step's own; the others are other ways. */
  actions: StepAction[];
};

/** Derived from data alone: nothing is ticked by hand, and what breaks later says so. */
export function guidedSteps(facts: SetupFacts): Step[] {
  const ruled = [
    whoAnswers(facts),
    messagingChannel(facts),
    deployment(facts),
    lookAndQuestions(facts),
    allowedWebsites(facts),
    publish(facts),
    install(facts),
    firstConversation(facts),
  ];
  const next = ruled.findIndex(({ done, optional }) => !done && !optional);
  return ruled.map(({ title, text, actions, ...rule }, index) => ({
    number: index + 1,
    title,
    state: stateOf(rule, index === next),
    text,
    actions,
  }));
}

/** The one that stands open: the first that is not done and not optional. */
export function openStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ state }) => state !== "Done" && state !== "Optional");
}

/** "Sample Web is live on shop.example.com", once everything is done. */
export function summaryOf({ deployment, seen }: SetupFacts): string {
  if (!deployment) return "";
  const where = deployment.deploymentType === "web" && seen ? new URL(seen.origin).host : "";
  return `${deployment.label} is live${where && ` on ${where}`}`;
}

function stateOf(
  { done, broken, optional }: Omit<RuledStep, "title" | "text" | "actions">,
  next: boolean,
) {
  if (done) return "Done";
  if (optional) return "Optional";
  if (broken) return "Needs attention";
  return next ? "Next" : "To do";
}
