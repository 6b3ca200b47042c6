"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { showToasts, type Toast } from "./toast";

export function ToastList() {
  // After the list's own effect, from which on it listens.
  useEffect(() => showToasts(show), []);
  // On phones a dialog's buttons stand at the bottom.
  const phone = matchMedia("(max-width: 639px)").matches;

  return (
    <Sonner
      position={phone ? "top-center" : "bottom-right"}
      duration={5000}
      offset={16}
      mobileOffset={{ top: 56, left: 16, right: 16 }}
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

function show({ tone, message, action }: Toast) {
  const more = action && { action };
  if (tone === "done") sonner.success(message, more);
  else if (tone === "plain") sonner(message, more);
  else sonner.error(message, { duration: Number.POSITIVE_INFINITY, closeButton: true });
}
