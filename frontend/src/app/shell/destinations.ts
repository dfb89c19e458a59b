import {
  type Icon,
  IconAlertTriangle,
  IconClockPlay,
  IconDatabase,
  IconFileCheck,
  IconFlag,
  IconGitCompare,
  IconHistory,
  IconHourglass,
  IconInbox,
  IconKey,
  IconMail,
  IconMailOpened,
  IconPackageExport,
  IconRoute,
  IconShieldCheck,
  IconUsers,
} from "@tabler/icons-react";
import type { Session } from "~/api/types";
import { may } from "~/api/use-session";

export type Destination = {
  to: string;
  label:
    | "inbox"
    | "cases"
    | "escalations"
    | "controls"
    | "evidence"
    | "findings"
    | "trail"
    | "packs"
    | "organisation"
    | "timeMachine"
    | "evidenceStore"
    | "mail"
    | "allTokens"
    | "demoMails"
    | "reconciliation"
    | "retention";
  group: "work" | "programme" | "administration";
  icon: Icon;
  visible: (session: Session) => boolean;
};

const everybody = () => true;
const readers = (session: Session) => may(session, "READ_CONTROLS", "MANAGE_CONTROLS");

/** Where the navigation leads, in its order; only what the session may see is shown. */
export const DESTINATIONS: readonly Destination[] = [
  { to: "/inbox", label: "inbox", group: "work", icon: IconInbox, visible: everybody },
  { to: "/cases", label: "cases", group: "work", icon: IconRoute, visible: everybody },
  {
    to: "/escalations",
    label: "escalations",
    group: "work",
    icon: IconAlertTriangle,
    visible: (session) => may(session, "REASSIGN_ITEMS", "DECIDE_TIME"),
  },
  { to: "/controls", label: "controls", group: "programme", icon: IconShieldCheck, visible: readers },
  { to: "/evidence", label: "evidence", group: "programme", icon: IconFileCheck, visible: readers },
  {
    to: "/findings",
    label: "findings",
    group: "programme",
    icon: IconFlag,
    visible: (session) => may(session, "READ_PROPOSALS"),
  },
  {
    to: "/trail",
    label: "trail",
    group: "programme",
    icon: IconHistory,
    visible: (session) => may(session, "READ_TRAIL"),
  },
  {
    to: "/audit-packs",
    label: "packs",
    group: "programme",
    icon: IconPackageExport,
    visible: (session) => may(session, "MAKE_AUDIT_PACK"),
  },
  {
    to: "/retention",
    label: "retention",
    group: "programme",
    icon: IconHourglass,
    visible: (session) => may(session, "MANAGE_RETENTION"),
  },
  {
    to: "/organisation",
    label: "organisation",
    group: "administration",
    icon: IconUsers,
    visible: (session) => may(session, "MANAGE_ORGANISATION", "MANAGE_ROLES"),
  },
  {
    to: "/evidence-store",
    label: "evidenceStore",
    group: "administration",
    icon: IconDatabase,
    visible: (session) => may(session, "MANAGE_STORE"),
  },
  {
    to: "/mail",
    label: "mail",
    group: "administration",
    icon: IconMail,
    visible: (session) => may(session, "MANAGE_MAIL"),
  },
  {
    to: "/tokens",
    label: "allTokens",
    group: "administration",
    icon: IconKey,
    visible: (session) => may(session, "MANAGE_TOKENS"),
  },
  {
    to: "/reconciliation",
    label: "reconciliation",
    group: "administration",
    icon: IconGitCompare,
    visible: (session) => may(session, "RECONCILE"),
  },
  {
    to: "/demo-mails",
    label: "demoMails",
    group: "administration",
    icon: IconMailOpened,
    visible: (session) => session.demo,
  },
  {
    to: "/time-machine",
    label: "timeMachine",
    group: "administration",
    icon: IconClockPlay,
    visible: (session) => session.demo,
  },
];
