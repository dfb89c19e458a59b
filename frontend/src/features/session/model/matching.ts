import type { DemoAccount } from "~/api/types";
import { roleTitle } from "~/i18n/role-title";

/** Accounts in which each word of the search occurs somewhere: in name, unit, role or story. */
export function matching(accounts: DemoAccount[], search: string): DemoAccount[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return accounts.filter((account) => {
    const text = [account.name, account.unit, account.story, ...account.roles.map(roleTitle)]
      .join(" ")
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
