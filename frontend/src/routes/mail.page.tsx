import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { DemoMailsScreen } from "~/features/notifications/components/demo-mails-screen";
import { MailScreen } from "~/features/notifications/components/mail-screen";

const demo = getRouteApi("/shell/demo-mails");

export function MailPage() {
  return <MailScreen />;
}

export function DemoMailsPage() {
  const search = demo.useSearch();
  const navigate = useNavigate();
  return (
    <DemoMailsScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/demo-mails", search: next, replace: true })}
    />
  );
}
