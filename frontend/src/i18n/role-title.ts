import roles from "~/i18n/en/roles.json";
import { i18n } from "~/i18n/i18n";

/** What a role is called; a key that the catalogue does not know is shown as it is. */
export function roleTitle(role: string): string {
  return role in roles ? i18n.t(role as keyof typeof roles, { ns: "roles" }) : role;
}
