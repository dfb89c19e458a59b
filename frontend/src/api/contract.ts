import type * as Asks from "~/api/ask-types";
import type * as Cases from "~/api/case-types";
import type * as Escalations from "~/api/escalation-types";
import type * as Mail from "~/api/mail-types";
import type * as Reconciliation from "~/api/reconciliation-types";
import type * as Retention from "~/api/retention-types";
import type { components } from "~/api/schema";
import type * as Seats from "~/api/seat-types";
import type * as Views from "~/api/types";
import type { SavedView } from "~/api/views";

type Schemas = components["schemas"];

/** Names of fields that may be missing or null. */
type Absent<T> = {
  [Field in keyof T]-?: Extract<T[Field], null | undefined> extends never ? never : Field;
}[keyof T];

/** Fields that the view has and the server does not, or that the server may leave empty and the view takes for granted. */
type Wrong<Sent, View> = Exclude<keyof View, keyof Sent> | (Exclude<Absent<Sent>, Absent<View>> & keyof View);

/** `true` when view and description agree, else the names of the fields where they do not. */
type Sent<Name extends keyof Schemas, View, Known = never> =
  Exclude<Wrong<Schemas[Name], View>, Known> extends never
    ? true
    : Exclude<Wrong<Schemas[Name], View>, Known>;

type Check<Result extends true> = Result;

/**
 * Fields named as the third argument are always sent although the description leaves it open; of a request the server
 * checks itself what is missing.
 *
 * Compares the views of this application with the types generated from `backend/openapi.json`: a field that is
 * renamed on one side, or may be empty on one side only, does not compile.
 */
export type Contract = [
  Check<Sent<"SeatView", Seats.Seat>>,
  Check<Sent<"SampleView", Seats.Sample>>,
  Check<Sent<"SampleItem", Seats.SampleItem>>,
  Check<Sent<"RetentionView", Retention.RetentionView>>,
  Check<Sent<"DueCase", Retention.DueCase>>,
  Check<Sent<"RunView", Retention.RunView>>,
  Check<Sent<"RunCase", Retention.RunCase>>,
  Check<Sent<"ErasureView", Retention.ErasureView>>,
  Check<Sent<"LegalHoldView", Retention.LegalHoldView>>,
  Check<Sent<"ReconciliationRun", Reconciliation.ReconciliationRun>>,
  Check<Sent<"Difference", Reconciliation.Difference>>,
  Check<Sent<"Repair", Reconciliation.Repair>>,
  Check<Sent<"ItemRow", Cases.ItemRow, "case">>,
  Check<Sent<"ItemView", Cases.ItemView, "case">>,
  Check<Sent<"InboxCounts", Cases.InboxCounts>>,
  Check<Sent<"AsksView", Asks.AsksView>>,
  Check<Sent<"AskedTask", Asks.AskedTask>>,
  Check<Sent<"ExtensionView", Asks.ExtensionView>>,
  Check<Sent<"QuestionView", Asks.QuestionView>>,
  Check<Sent<"AcceptanceView", Asks.AcceptanceView>>,
  Check<Sent<"NudgeView", Asks.NudgeView>>,
  Check<Sent<"HoldView", Asks.HoldView>>,
  Check<Sent<"CaseHolds", Asks.CaseHolds>>,
  Check<Sent<"ExtensionRequest", Asks.ExtensionRequest>>,
  Check<Sent<"CaseRow", Cases.CaseRow>>,
  Check<Sent<"FindingView", Cases.FindingView>>,
  Check<Sent<"CaseView", Cases.CaseView, "startedBy">>,
  Check<Sent<"Link", Cases.CaseLink, "case">>,
  Check<Sent<"Stage", Cases.CaseStage>>,
  Check<Sent<"SubmissionRow", Cases.SubmissionView, "person">>,
  Check<Sent<"Position", Cases.DiagramView["active"][number]>>,
  Check<Sent<"ItemResult", Cases.BulkResult>>,
  Check<Sent<"SavedView", SavedView>>,
  Check<Sent<"Spent", Cases.DiagramView["spent"][number]>>,
  Check<Sent<"Card", Views.SubjectCard>>,
  Check<Sent<"SessionView", Views.Session>>,
  Check<Sent<"WaysIn", Views.WaysIn>>,
  Check<Sent<"LinkSession", Views.LinkSession, "session">>,
  Check<Sent<"SetUpBody", Views.SetUp, keyof Views.SetUp>>,
  Check<Sent<"Evidence", Views.Evidence>>,
  Check<Sent<"PersonView", Views.Person>>,
  Check<Sent<"AbsenceView", Views.Absence>>,
  Check<Sent<"UnitView", Views.Unit>>,
  Check<Sent<"RoleAssignmentView", Views.RoleAssignment>>,
  Check<Sent<"ControlView", Views.Control>>,
  Check<Sent<"ControlUnitView", Views.ControlUnit>>,
  Check<Sent<"RequirementRef", Views.Requirement>>,
  Check<Sent<"CauseCategoryView", Views.CauseCategory>>,
  Check<Sent<"LateBoard", Escalations.LateBoard>>,
  Check<Sent<"Cause", Escalations.Cause, "case">>,
  Check<Sent<"LateTask", Escalations.LateItem>>,
  Check<Sent<"Why", Escalations.Why>>,
  Check<Sent<"Happened", Escalations.Happened>>,
  Check<Sent<"Relief", Escalations.Relief, "case">>,
  Check<Sent<"LateForecast", Escalations.LateForecast>>,
  Check<Sent<"PersonLoad", Escalations.PersonLoad>>,
  Check<Sent<"UnitLoad", Escalations.UnitLoad>>,
  Check<Sent<"NotificationView", Mail.NotificationView>>,
  Check<Sent<"PreferenceView", Mail.MailPreference>>,
  Check<Sent<"MailServerView", Mail.MailServer>>,
  Check<Sent<"MailTestResult", Mail.MailTestResult>>,
  Check<Sent<"UndeliverableMail", Mail.UndeliverableMail>>,
];
