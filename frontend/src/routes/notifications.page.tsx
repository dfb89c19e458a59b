import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { NotificationsScreen } from "~/features/notifications/components/notifications-screen";
import { PreferencesScreen } from "~/features/notifications/components/preferences-screen";

const route = getRouteApi("/shell/notifications");

export function NotificationsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <NotificationsScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/notifications", search: next, replace: true })}
    />
  );
}

export function PreferencesPage() {
  return <PreferencesScreen />;
}
