import { House, MessagesSquare, AppWindow, Inbox, ShieldCheck, Users } from "lucide-react";
import { Shell } from "@/components/page/shell";
import { AccountMenu } from "@/components/page/account-menu";
import { QuickFind } from "@/components/page/quick-find";
async function out() { "use server"; }
export default function L({ children }: { children: React.ReactNode }) {
  return <Shell home="/gallery" links={[{label:"Setup",href:"/gallery"},{label:"Console",href:"/console"}]}
    search={<QuickFind label="Search Setup" entries={[{group:"Pages",label:"Messaging Channels",href:"/gallery/list",keywords:["Omni"]},{group:"Actions",label:"New deployment",href:"/gallery/record",detail:"Embedded Service Deployments"}]} />}
    account={<AccountMenu name="Ada Lovelace" detail="ada@example.com" signOut={out} />}
    navigationLabel="Setup"
    navigation={[
      {items:[{label:"Home",href:"/gallery",exact:true,icon:<House/>}]},
      {label:"Messaging",items:[{label:"Messaging Channels",href:"/gallery/list",icon:<MessagesSquare/>},{label:"Embedded Service Deployments",href:"/gallery/record",icon:<AppWindow/>}]},
      {label:"Routing",items:[{label:"Queues",href:"/gallery/q",icon:<Inbox/>}]},
      {label:"Security",items:[{label:"CORS Allowlist",href:"/gallery/cors",icon:<ShieldCheck/>}]},
      {label:"Organization",items:[{label:"Team Members",href:"/gallery/tm",icon:<Users/>}]},
    ]}>{children}</Shell>;
}
