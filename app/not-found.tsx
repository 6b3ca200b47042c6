import type { Metadata } from "next";
import { MessagePage } from "@/components/page/message-page";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing here"
      text="The address may be mistyped, or the record was deleted."
    >
      <ButtonLink href="/setup">Go to Setup</ButtonLink>
    </MessagePage>
  );
}
