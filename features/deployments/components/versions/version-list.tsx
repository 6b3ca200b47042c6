"use client";

import dynamic from "next/dynamic";
import { useState, useTransition } from "react";
import { EmptyState } from "@/components/page/empty-state";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { toastError } from "@/components/ui/toast";
import { reviewRollBackAction } from "@/features/deployment-versions/actions";
import type { VersionListed } from "@/features/deployment-versions/queries";
import type { Review } from "@/features/deployment-versions/review";

const CompareDialog = dynamic(() =>
  import("./compare-dialog").then((module) => module.CompareDialog),
);
const RollBackDialog = dynamic(() =>
  import("./roll-back-dialog").then((module) => module.RollBackDialog),
);

/** Every published version, newest first, and the way back to each. */
export function VersionList({
  organizationId,
  deploymentId,
  versions,
}: {
  organizationId: string;
  deploymentId: string;
  versions: VersionListed[];
}) {
  const [asked, setAsked] = useState<{ number: number; review: Review }>();
  const [compared, setCompared] = useState<number>();

  async function review(number: number) {
    const result = await reviewRollBackAction(organizationId, { id: deploymentId, number });
    if (result.ok) setAsked({ number, review: result.value });
    else toastError(result.message);
  }

  if (versions.length === 0) {
    return (
      <EmptyState
        drawing="deployments"
        title="Nothing is live."
        text="Publish to make version 1."
      />
    );
  }
  return (
    <>
      <table aria-label="Versions" className="w-full max-w-240 border-y border-line text-ui">
        <thead className="sr-only">
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Published</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              onCompare={() => setCompared(version.number)}
              onRollBack={review}
            />
          ))}
        </tbody>
      </table>
      {compared !== undefined && (
        <CompareDialog
          organizationId={organizationId}
          deploymentId={deploymentId}
          numbers={versions.map(({ number }) => number)}
          from={compared}
          onClose={() => setCompared(undefined)}
        />
      )}
      {asked && (
        <RollBackDialog
          organizationId={organizationId}
          number={asked.number}
          review={asked.review}
          onClose={() => setAsked(undefined)}
          onStale={() => review(asked.number)}
        />
      )}
    </>
  );
}

function VersionRow({
  version: { id, number, note, authorName, sameAs, live, publishedAt },
  onCompare,
  onRollBack,
}: {
  version: VersionListed;
  onCompare: () => void;
  onRollBack: (number: number) => Promise<void>;
}) {
  const [pending, startTransition] = useTransition();

  return (
    <tr
      aria-labelledby={id}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-line py-3 not-first:border-t sm:grid-cols-[minmax(0,1fr)_minmax(0,260px)_270px] sm:px-3"
    >
      <td className="col-span-2 min-w-0 sm:col-span-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span id={id} className="font-medium">
            Version {number}
          </span>
          {sameAs !== null && <span className="text-muted">· same as version {sameAs}</span>}
          {live && <Badge tone="success">Live</Badge>}
        </div>
        {note && <p className="mt-0.5 wrap-anywhere text-muted">{note}</p>}
      </td>
      <td className="min-w-0 text-muted">
        {authorName}, <DateTime at={publishedAt.toISOString()} />
      </td>
      <td className="col-span-2 flex flex-wrap gap-2 max-sm:mt-1 sm:col-span-1 sm:justify-end">
        <Button size="small" onClick={onCompare}>
          Compare
        </Button>
        {!live && (
          <Button
            size="small"
            pending={pending}
            onClick={() => startTransition(() => onRollBack(number))}
          >
            Roll back to this version
          </Button>
        )}
      </td>
    </tr>
  );
}
