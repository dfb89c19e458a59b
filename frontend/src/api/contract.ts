import type * as Cases from "~/api/case-types";
import type { components } from "~/api/schema";
import type * as Views from "~/api/types";

type Schemas = components["schemas"];

/** `true` when the server's description has every field of the view; else the names that it lacks. */
type Sent<Name extends keyof Schemas, View> =
  Exclude<keyof View, keyof Schemas[Name]> extends never ? true : Exclude<keyof View, keyof Schemas[Name]>;

type Check<Result extends true> = Result;

/**
 * Compares the views of this application with the types generated from `backend/openapi.json`: a field that is
 * renamed on one side does not compile on the other. The description does not say which fields are always there, so
 * that knowledge stays in the views.
 */
export type Contract = [
  Check<Sent<"ItemRow", Cases.ItemRow>>,
  Check<Sent<"ItemView", Cases.ItemView>>,
  Check<Sent<"InboxCounts", Cases.InboxCounts>>,
  Check<Sent<"CaseRow", Cases.CaseRow>>,
  Check<Sent<"CaseView", Cases.CaseView>>,
  Check<Sent<"Link", Cases.CaseLink>>,
  Check<Sent<"Stage", Cases.CaseStage>>,
  Check<Sent<"SubmissionRow", Cases.SubmissionView>>,
  Check<Sent<"Card", Views.SubjectCard>>,
  Check<Sent<"SessionView", Views.Session>>,
  Check<Sent<"SetUpBody", Views.SetUp>>,
  Check<Sent<"Evidence", Views.Evidence>>,
  Check<Sent<"PersonView", Views.Person>>,
  Check<Sent<"UnitView", Views.Unit>>,
  Check<Sent<"RoleAssignmentView", Views.RoleAssignment>>,
  Check<Sent<"ControlView", Views.Control>>,
  Check<Sent<"ControlUnitView", Views.ControlUnit>>,
  Check<Sent<"RequirementRef", Views.Requirement>>,
  Check<Sent<"CauseCategoryView", Views.CauseCategory>>,
];
