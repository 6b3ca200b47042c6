/** The backdrop scrolls, so that a long dialog never hides its actions. */
export const backdropStyle =
  "fixed inset-0 z-40 flex animate-fade items-end justify-center overflow-y-auto bg-backdrop sm:items-start sm:px-4 sm:pt-[12vh] sm:pb-8";

export const dialogStyle =
  "relative w-full animate-dialog rounded-t-xl bg-raised p-6 pb-[max(24px,env(safe-area-inset-bottom))] text-ink shadow-dialog outline-none sm:rounded-xl sm:pb-6";
