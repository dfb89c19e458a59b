import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { sessionQuery } from "~/api/session";

/** Whether somebody is signed in. Once nobody is, it leads to the sign-in page, which comes back to where the person was. */
export function useSignedIn(): boolean {
  const router = useRouter();
  const { data } = useQuery(sessionQuery);
  const over = data !== undefined && data.person === null;
  useEffect(() => {
    if (over) {
      void router.invalidate();
    }
  }, [over, router]);
  return data !== undefined && !over;
}
