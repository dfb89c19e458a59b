import cases from "~/i18n/en/cases.json";
import common from "~/i18n/en/common.json";
import evidence from "~/i18n/en/evidence.json";
import form from "~/i18n/en/form.json";
import inbox from "~/i18n/en/inbox.json";
import keys from "~/i18n/en/keys.json";
import people from "~/i18n/en/people.json";
import problems from "~/i18n/en/problems.json";
import roles from "~/i18n/en/roles.json";
import session from "~/i18n/en/session.json";
import setup from "~/i18n/en/setup.json";
import shell from "~/i18n/en/shell.json";

/** The English catalogue, one file per part. Another language is a folder with the same files. */
export const en = {
  cases,
  common,
  evidence,
  form,
  inbox,
  keys,
  people,
  problems,
  roles,
  session,
  setup,
  shell,
} as const;
