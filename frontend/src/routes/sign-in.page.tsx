import { getRouteApi, useRouter } from "@tanstack/react-router";
import { SignInScreen } from "~/features/session/components/sign-in-screen";
import { FIRST_PAGE } from "~/lib/return-path";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const search = route.useSearch();
  const router = useRouter();
  return (
    <SignInScreen
      returnTo={search.return}
      problem={search.problem}
      onSignedIn={() => router.history.push(search.return ?? FIRST_PAGE)}
    />
  );
}
