import { ListPage } from "@/components/page/list-page";
import { EmptyState } from "@/components/page/empty-state";
import { Notice } from "@/components/page/notice";
import { Button } from "@/components/ui/button";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "@/components/ui/code-block";
import { Skeleton } from "@/components/ui/skeleton";
import { Separator } from "@/components/ui/separator";
import { Toasts } from "./toasts";
const drawings = ["channels","deployments","queues","versions","origins","members","generic"] as const;
export default function G() {
  return <ListPage title="Gallery" text="Everything in one place.">
    <div className="space-y-6">
      <div className="flex flex-wrap gap-2">
        <Button variant="filled">Create channel</Button><Button>Clone channel</Button><Button variant="ghost">Cancel</Button><Button variant="danger">Delete channel</Button>
        <Button variant="filled" pending>Save</Button><Button disabledReason="Nothing to publish.">Publish</Button><Button size="small">Small one</Button>
      </div>
      <div className="flex flex-wrap gap-2"><Badge>Inactive</Badge><Badge tone="success">Active</Badge><Badge tone="success">Live · v3</Badge><Badge tone="warning">2 unpublished changes</Badge><Badge tone="danger">Not showing</Badge><Badge tone="info">New</Badge></div>
      <Notice>Somebody published meanwhile.</Notice>
      <Notice tone="warning" title="This deployment was never published" action={<Button size="small">Publish</Button>}>The snippet works once version 1 is live.</Notice>
      <Notice tone="danger" title="Not showing">https://shop.example.com is not in the CORS Allowlist.</Notice>
      <CodeBlock label="Code snippet" copyLabel="Copy snippet" code={"<script type='text/javascript'>\n  function initEmbeddedMessaging() {\n    embeddedservice_bootstrap.settings.language = 'en_US';\n  }\n</script>"} />
      <Separator /><Skeleton className="w-40" />
      <Toasts />
      <div className="grid gap-4 sm:grid-cols-2">
        {drawings.map((d) => <EmptyState key={d} drawing={d} title={`No ${d} yet`} text="Connect a way for customers to reach you. Start with Enhanced Chat for your website." action={<Button variant="filled">New {d}</Button>} />)}
      </div>
    </div>
  </ListPage>;
}
