import { ListPage } from "@/components/page/list-page";
import { ChannelTable, NewChannel } from "./channel-table";
export default async function P({ searchParams }: { searchParams: Promise<{ empty?: string }> }) {
  const { empty } = await searchParams;
  const rows = empty ? [] : Array.from({ length: 63 }, (_, i) => ({ id: `${i}`, label: i === 0 ? "Sample Web Channel" : `Support ${i}`, name: `Support_${i}`, type: ["Web", "Mobile", "Custom Client"][i % 3] ?? "", active: i % 4 !== 0, changed: new Date(2026, 0, i + 1).toISOString() }));
  return <ListPage title="Messaging Channels" text="The ways in which customers can reach your organization." actions={<NewChannel />}><ChannelTable rows={rows} /></ListPage>;
}
