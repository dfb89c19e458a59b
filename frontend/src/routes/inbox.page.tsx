import { Page } from "~/components/ui/page";

export function InboxPage() {
  return <Page title="Inbox">-</Page>;
}
