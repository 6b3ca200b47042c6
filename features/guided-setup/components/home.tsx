import type { ReactNode } from "react";
import { EmptyState } from "@/components/page/empty-state";
import { ListPage } from "@/components/page/list-page";
import type { SetupFacts } from "../facts";
import type { Further } from "../further";
import { guidedSteps, openStep, summaryOf } from "../steps";
import { DeploymentChoice } from "./deployment-choice";
import { GoFurther } from "./go-further";
import { GuidedSetup } from "./guided-setup";
import { SetUpButton } from "./set-up-button";
import type { QueueChoice } from "./website-chat-dialog";

/** Setup's first page: where the chosen chat stands, and the one thing to do next. */
export function Home({
  organizationId,
  facts,
  deployments,
  queues,
  further,
  state,
}: {
  organizationId: string;
  facts: SetupFacts;
  deployments: { id: string; label: string }[];
  queues: QueueChoice[];
  /** What the chosen deployment can still gain. */
  further: readonly Further[];
  /** Whether customers see the chosen deployment now. */
  state: ReactNode;
}) {
  const { deployment } = facts;
  const steps = guidedSteps(facts);
  const complete = openStep(steps) === undefined;
  const guided = (
    <GuidedSetup
      key={steps.map((step) => step.state).join()}
      organizationId={organizationId}
      deploymentId={deployment?.id}
      steps={steps}
      filled={deployment !== null}
    />
  );
  const setUp = (
    <SetUpButton organizationId={organizationId} queues={queues} filled={!deployment || complete} />
  );

  if (!deployment) {
    return (
      <ListPage title="Home" text="From nothing to the first answered message, step by step.">
        <EmptyState
          drawing="deployments"
          title="Put a chat on your website"
          text="Tell its name, the website and who answers. Everything else is made for you, and can be changed later."
          action={setUp}
        />
        <h2 className="mt-10 mb-3 text-section">Or one step at a time</h2>
        <div className="rounded-lg border border-line">{guided}</div>
      </ListPage>
    );
  }

  return (
    <ListPage
      title="Home"
      text="From nothing to the first answered message, step by step."
      actions={setUp}
    >
      <section aria-label="Guided setup" className="rounded-lg border border-line">
        <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 sm:px-5">
          <DeploymentChoice chosen={deployment.id} deployments={deployments} />
          <div className="min-w-0 flex-1 basis-60">{state}</div>
        </div>
        {complete ? (
          <details className="group/all">
            <summary className="flex flex-wrap items-center gap-3 rounded-b-lg px-4 py-5 -outline-offset-2 select-none hover:bg-hover sm:px-5 [&::-webkit-details-marker]:hidden">
              <span aria-hidden className="size-2 rounded-full bg-success" />
              <span className="min-w-0 flex-1 text-section">{summaryOf(facts)}</span>
              <span className="text-ui font-medium text-accent-text group-open/all:hidden">
                Show the steps
              </span>
            </summary>
            <div className="border-t border-line">{guided}</div>
          </details>
        ) : (
          guided
        )}
      </section>
      <GoFurther hints={further} />
    </ListPage>
  );
}
