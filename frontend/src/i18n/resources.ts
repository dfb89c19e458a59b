import common from "~/i18n/en/common.json";
import keys from "~/i18n/en/keys.json";
import problems from "~/i18n/en/problems.json";
import roles from "~/i18n/en/roles.json";
import session from "~/i18n/en/session.json";
import shell from "~/i18n/en/shell.json";

/** The English catalogue, one file per part. Another language is a folder with the same files. */
export const en = { common, keys, problems, roles, session, shell } as const;
