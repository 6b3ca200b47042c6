"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { hasToast, onFirstToast } from "./toast";

const ToastList = dynamic(() => import("./toast-list").then((module) => module.ToastList));

/** Where `toastDone` and its like appear. */
export function Toaster() {
  const wanted = useSyncExternalStore(onFirstToast, hasToast, () => false);
  return wanted ? <ToastList /> : null;
}
