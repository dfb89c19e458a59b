import { ReconciliationScreen } from "~/features/admin/components/reconciliation-screen";

export function ReconciliationPage() {
  return <ReconciliationScreen />;
}
