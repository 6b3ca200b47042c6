"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everySeconds = 20;

/** Asks the server again when one comes back to the page, and now and then while it is looked at. */
export function useFreshPage(): void {
  const router = useRouter();

  useEffect(() => {
    const refresh = () => {
      if (!document.hidden) router.refresh();
    };
    const timer = setInterval(refresh, everySeconds * 1000);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router]);
}
