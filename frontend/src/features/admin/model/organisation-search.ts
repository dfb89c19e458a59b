export const ORGANISATION_VIEWS = ["units", "people", "import"] as const;
export const PERSON_STATES = ["ACTIVE", "LEFT"] as const;

export type OrganisationView = (typeof ORGANISATION_VIEWS)[number];
export type PersonState = (typeof PERSON_STATES)[number];

/** What the address of the organisation says; `unit` is the one that is open, or that people are narrowed to. */
export type OrganisationSearch = {
  view?: OrganisationView;
  unit?: string;
  q?: string;
  status?: PersonState;
};

export function readOrganisationSearch(raw: Record<string, unknown>): OrganisationSearch {
  const found: OrganisationSearch = {};
  const view = ORGANISATION_VIEWS.find((each) => each === raw.view && each !== "units");
  const status = PERSON_STATES.find((each) => each === raw.status);
  const q = typeof raw.q === "number" ? String(raw.q) : raw.q;
  if (view) {
    found.view = view;
  }
  if (typeof raw.unit === "string" && raw.unit) {
    found.unit = raw.unit;
  }
  if (typeof q === "string" && q.trim()) {
    found.q = q;
  }
  if (status) {
    found.status = status;
  }
  return found;
}
