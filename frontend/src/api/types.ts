/** Views of the REST API. Instants are ISO strings in UTC, days are `YYYY-MM-DD`. */
export type Instant = string;
export type Day = string;

export type Page<T> = { items: T[]; nextCursor: string | null };
export type Items<T> = { items: T[] };
export type PersonRef = { id: string; name: string };
export type UnitRef = { id: string; name: string };

export type Session = {
  person: (PersonRef & { email: string; unitId: string; zone: string }) | null;
  roles: { role: string; unit: UnitRef }[];
  capabilities: string[];
  /** Somebody from outside, who reads what was given to them and nothing else. */
  guest: boolean;
  demo: boolean;
  setupNeeded: boolean;
  now: Instant;
  organisation: string | null;
};

/** Beside a password; `provider` is what people call the provider of OpenID Connect. */
export type WaysIn = { link: boolean; provider: string | null };

export type LinkSession = { session: Session; returnTo: string | null };

export type DemoAccount = {
  login: string;
  password: string;
  name: string;
  unit: string;
  roles: string[];
  story: string;
};

export type SetUp = {
  token: string;
  organisation: { name: string; code: string; zone: string };
  administrator: { employeeId: string; name: string; email: string; login: string; password: string };
};

export type Unit = {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  head: PersonRef | null;
  deputy: PersonRef | null;
  zone: string;
  ownZone: string | null;
  country: string | null;
  ownCountry: string | null;
  /** Such as "Germany · Bavaria". */
  countryName: string | null;
  weekend: string[];
  ownWeekend: string[] | null;
  inScope: boolean;
  version: number;
  allowedActions: string[];
};

export type RoleAssignment = { id: string; role: string; unit: UnitRef; from: Instant; to: Instant | null };

export type Person = {
  id: string;
  employeeId: string;
  name: string;
  email: string;
  status: "ACTIVE" | "LEFT";
  unit: UnitRef;
  manager: PersonRef | null;
  startOn: Day | null;
  lastWorkingDay: Day | null;
  login: string | null;
  roles: RoleAssignment[];
  /** The absence they are away by at this moment. */
  away: { from: Day; to: Day; substitute: PersonRef | null } | null;
  version: number;
  allowedActions: string[];
};

export type Absence = {
  id: string;
  person: PersonRef;
  from: Day;
  to: Day;
  substitute: PersonRef | null;
  state: "PLANNED" | "RUNNING" | "OVER" | "WITHDRAWN";
  enteredBy: PersonRef | null;
  enteredAt: Instant;
  version: number;
  allowedActions: string[];
};

export type Requirement = { id: string; framework: string; ref: string; title: string };
export type Tier = "CRITICAL" | "HIGH" | "MEDIUM" | "LOW";

export type ControlUnit = {
  id: string;
  control: { id: string; code: string; name: string };
  unit: UnitRef;
  tier: Tier;
  owner: PersonRef | null;
  deputy: PersonRef | null;
  operator: PersonRef | null;
  nextDue: Day | null;
  requirements: Requirement[];
  history: { duty: "OWNER" | "DEPUTY" | "OPERATOR"; person: PersonRef; from: Instant; to: Instant | null }[];
  version: number;
  allowedActions: string[];
};

export type Control = {
  id: string;
  code: string;
  name: string;
  description: string;
  status: "ACTIVE" | "RETIRED";
  controlVersion: number;
  requirements: Requirement[];
  units: ControlUnit[];
  version: number;
  allowedActions: string[];
};

export type CauseCategory = { id: string; key: string; name: string; humanError: boolean; active: boolean };

/** What the inbox and the case page show of a control, system or policy. */
export type SubjectCard = {
  kind: string;
  id: string;
  title: string;
  subtitle: string | null;
  requirement: string | null;
  lastResult: string | null;
  url: string | null;
  facts: { label: string; value: string }[];
};

/** How the store of evidence is. */
export type EvidenceStore = {
  usedBytes: number;
  totalBytes: number;
  perPersonBytes: number;
  maxBytes: number;
  runningSince: Instant | null;
  lastRound: {
    startedAt: Instant;
    endedAt: Instant | null;
    files: number;
    bytes: number;
    damaged: number;
  } | null;
  damagedFiles: { sha256: string; size: number; pieces: number; foundAt: Instant }[];
};

export type Evidence = {
  id: string;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  kind: "DESIGN" | "OPERATION";
  status: "ACCEPTED" | "REJECTED" | "SUPERSEDED";
  periodFrom: Day | null;
  periodTo: Day | null;
  collectedAt: Instant;
  collector: PersonRef;
  source: string;
  method: "AUTOMATED" | "EXPORT" | "SCREENSHOT" | "DOCUMENT";
  query: string | null;
  rowCount: number | null;
  /** `null` for evidence of a control that no case asked for. */
  caseId: string | null;
  itemId: string | null;
  step: string | null;
  controlUnitId: string | null;
  freshUntil: Day | null;
  backfilled: boolean;
  unchanged: boolean;
  duplicate: boolean;
  /** Who accepted or rejected it last; `null` while it stands as it came. */
  decision: { by: PersonRef; at: Instant; reason: string } | null;
  supersedes: string | null;
  supersededBy: string | null;
  version: number;
  allowedActions: string[];
};
