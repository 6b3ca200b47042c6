"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { Toaster as Sonner } from "sonner";

/** Where `toastDone` and `toastError` appear. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      duration={5000}
      offset={16}
      mobileOffset={16}
      gap={8}
      icons={{
        success: <CircleCheck aria-hidden className="text-success" />,
        error: <CircleAlert aria-hidden className="text-danger" />,
        close: <X aria-hidden />,
      }}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: "Close message",
        classNames: {
          toast:
            "flex w-full sm:w-90 items-center gap-2.5 rounded-lg bg-raised px-4 py-3 font-sans text-ui text-ink shadow-menu",
          title: "font-medium",
          description: "text-muted",
          actionButton:
            "ml-auto h-7 shrink-0 rounded-md border border-line px-2 text-ui font-medium hover:bg-hover coarse:h-11",
          closeButton:
            "order-last -my-1 -mr-2 ml-auto grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink coarse:size-11",
        },
      }}
    />
  );
}
