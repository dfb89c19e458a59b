import admin from "~/i18n/en/admin.json";
import asks from "~/i18n/en/asks.json";
import caseList from "~/i18n/en/case-list.json";
import casePage from "~/i18n/en/case-page.json";
import caseStart from "~/i18n/en/case-start.json";
import cases from "~/i18n/en/cases.json";
import common from "~/i18n/en/common.json";
import controls from "~/i18n/en/controls.json";
import escalations from "~/i18n/en/escalations.json";
import evidence from "~/i18n/en/evidence.json";
import evidenceList from "~/i18n/en/evidence-list.json";
import evidenceStore from "~/i18n/en/evidence-store.json";
import findings from "~/i18n/en/findings.json";
import form from "~/i18n/en/form.json";
import inbox from "~/i18n/en/inbox.json";
import keys from "~/i18n/en/keys.json";
import list from "~/i18n/en/list.json";
import mail from "~/i18n/en/mail.json";
import notifications from "~/i18n/en/notifications.json";
import packs from "~/i18n/en/packs.json";
import people from "~/i18n/en/people.json";
import problems from "~/i18n/en/problems.json";
import reconciliation from "~/i18n/en/reconciliation.json";
import retention from "~/i18n/en/retention.json";
import roles from "~/i18n/en/roles.json";
import samples from "~/i18n/en/samples.json";
import seats from "~/i18n/en/seats.json";
import session from "~/i18n/en/session.json";
import setup from "~/i18n/en/setup.json";
import shell from "~/i18n/en/shell.json";
import timeMachine from "~/i18n/en/time-machine.json";
import timeline from "~/i18n/en/timeline.json";
import tokens from "~/i18n/en/tokens.json";
import trail from "~/i18n/en/trail.json";
import views from "~/i18n/en/views.json";

/** The English catalogue, one file per part. Another language is a folder with the same files. */
export const en = {
  asks,
  cases,
  common,
  escalations,
  evidence,
  findings,
  form,
  inbox,
  keys,
  packs,
  people,
  problems,
  roles,
  samples,
  seats,
  session,
  setup,
  shell,
  admin,
  "case-list": caseList,
  "case-page": casePage,
  "case-start": caseStart,
  controls,
  "evidence-list": evidenceList,
  "evidence-store": evidenceStore,
  list,
  mail,
  notifications,
  reconciliation,
  retention,
  "time-machine": timeMachine,
  timeline,
  tokens,
  trail,
  views,
} as const;
