"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useTransition } from "react";
import { Select } from "@/components/ui/select";

/** Which deployment the guided setup is about. Coming back to the page looks again: steps tick themselves. */
export function DeploymentChoice({
  chosen,
  deployments,
}: {
  chosen: string;
  deployments: { id: string; label: string }[];
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  const lookAgain = useEffectEvent(() => {
    if (document.visibilityState === "visible") router.refresh();
  });
  useEffect(() => {
    const listener = () => lookAgain();
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  }, []);

  return (
    <Select
      aria-label="Deployment"
      aria-busy={pending || undefined}
      value={chosen}
      options={deployments.map(({ id, label }) => ({ value: id, label }))}
      onValueChange={(id) => startTransition(() => router.replace(`/setup?deployment=${id}`))}
      className="w-60 max-w-full"
    />
  );
}
