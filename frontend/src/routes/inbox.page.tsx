import { getRouteApi } from "@tanstack/react-router";
import { InboxScreen } from "~/features/inbox/components/inbox-screen";

const route = getRouteApi("/shell/inbox");

export function InboxPage() {
  const { group, item } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <InboxScreen
      group={group}
      itemId={item}
      onOpen={(itemId, shown) =>
        void navigate({ search: { ...(shown ? { group: shown } : {}), ...(itemId ? { item: itemId } : {}) } })
      }
    />
  );
}
