import { useLocation, useRouter } from "@tanstack/react-router";
import { LinkScreen } from "~/features/session/components/link-screen";
import { FIRST_PAGE, returnPath } from "~/lib/return-path";

export function SignInLinkPage() {
  const router = useRouter();
  const token = useLocation({ select: (location) => location.hash });
  return (
    <LinkScreen
      token={token}
      onSignedIn={(returnTo) => router.history.replace(returnPath(returnTo) ?? FIRST_PAGE)}
    />
  );
}
