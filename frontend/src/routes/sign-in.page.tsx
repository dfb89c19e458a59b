import { getRouteApi, useRouter } from "@tanstack/react-router";
import { SignInScreen } from "~/features/session/components/sign-in-screen";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const search = route.useSearch();
  const router = useRouter();
  return <SignInScreen onSignedIn={() => router.history.push(search.return ?? "/inbox")} />;
}
