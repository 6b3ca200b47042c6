import { RecordPage } from "@/components/page/record-page";
import { ActionsMenu } from "@/components/page/actions-menu";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
export default function L({ children }: { children: React.ReactNode }) {
  return <RecordPage path={{ label: "Embedded Service Deployments", href: "/gallery/list" }} title="Sample Web" badges={<><Badge tone="success">Live · v3</Badge><Badge tone="warning">2 unpublished changes</Badge></>} text={<><span className="font-mono text-mono">Sample_Web</span> · Web · shop.example.com</>}
    actions={<><Button>Open test page</Button><Button variant="filled" givesWay>Publish</Button><ActionsMenu label="More actions" items={[{ label: "Clone", href: "/x" }]} /></>}
    tabs={["Details", "Branding", "Pre-Chat", "Chat window", "Texts", "Domains", "Install", "Versions"].map((label, i) => ({ label, href: i === 0 ? "/gallery/record" : `/gallery/record/${label.toLowerCase().replace(" ", "-")}` }))}>{children}</RecordPage>;
}
