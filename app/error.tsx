"use client";

import { MessagePage } from "@/components/page/message-page";
import { Button } from "@/components/ui/button";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <MessagePage
      title="This page did not load"
      text="What you saved before is safe. Try again; if it happens again, look at the server log."
      detail={error.digest ? `Reference ${error.digest}` : undefined}
    >
      <Button onClick={reset}>Load page again</Button>
    </MessagePage>
  );
}
