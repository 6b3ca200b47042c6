import { toast } from "sonner";

/** Says that something is done: "Saved. Live now." It goes by itself. */
export function toastDone(message: string, action?: ToastAction): void {
  toast.success(message, action && { action });
}

/** Says what failed; stays until it is closed. */
export function toastError(message: string): void {
  toast.error(message, { duration: Number.POSITIVE_INFINITY, closeButton: true });
}

type ToastAction = { label: "Undo" | "View"; onClick: () => void };
