import type { Metadata } from "next";
import { listDeployments } from "@/features/deployments/queries";
import { DeploymentState } from "@/features/diagnostics/components/deployment-state";
import { diagnose } from "@/features/diagnostics/doctor";
import { Home } from "@/features/guided-setup/components/home";
import { furtherOf } from "@/features/guided-setup/further";
import { readFacts } from "@/features/guided-setup/read-facts";
import { readFurther } from "@/features/guided-setup/read-further";
import { requireAdmin } from "@/features/members/gate";
import { listQueues } from "@/features/routing/queues/queries";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage({ searchParams }: PageProps<"/setup">) {
  const actor = await requireAdmin();
  const { deployment: wanted } = await searchParams;
  const deployments = await listDeployments(actor);
  const newest = deployments.toSorted((a, b) => +b.draft.updatedAt - +a.draft.updatedAt);
  const chosen =
    newest.find(({ draft }) => draft.id === wanted) ??
    newest.find(({ draft }) => draft.deploymentType === "web") ??
    newest[0];

  return (
    <Home
      organizationId={actor.organizationId}
      facts={await readFacts(actor, chosen)}
      deployments={deployments.map(({ draft: { id, label } }) => ({ id, label }))}
      queues={await listQueues(actor)}
      further={chosen ? furtherOf(await readFurther(actor, chosen)) : []}
      state={chosen && <DeploymentState showing={await diagnose(actor, chosen)} />}
    />
  );
}
