"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Tryable } from "../try-it/request";
import { CallForm } from "./call-form";
import { StreamForm } from "./stream-form";

/** Calls the operation on this very server. */
export function TryIt({ operation }: { operation: Tryable }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button className="mt-3" onClick={() => setOpen(true)}>
        Try it
      </Button>
    );
  }

  return (
    <div className="mt-3 rounded-lg border border-line bg-canvas p-4">
      {operation.streams ? (
        <StreamForm operation={operation} />
      ) : (
        <CallForm operation={operation} />
      )}
    </div>
  );
}
