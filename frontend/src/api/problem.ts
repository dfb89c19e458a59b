import type { PersonRef } from "~/api/types";

/** One reason why the input was refused; `pointer` is a JSON pointer into it, such as `/actions/0/dueOn`. */
export type Violation = { pointer: string; code: string; message: string };

type ProblemBody = {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  traceId?: string;
  violations?: Violation[];
  who?: PersonRef[];
  rule?: string;
  [extension: string]: unknown;
};

/** An answer of the server that is not the wanted one (RFC 9457). Screens decide by `code`, never by text. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string | undefined;
  readonly violations: Violation[];
  /** Who may do what was refused. */
  readonly who: PersonRef[];
  /** Key of the rule that refused, for example of the separation of duties. */
  readonly rule: string | undefined;
  readonly extensions: Record<string, unknown>;

  constructor(body: ProblemBody, status: number) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = "Problem";
    this.status = body.status ?? status;
    this.code = body.code ?? `http.${status}`;
    this.detail = body.detail ?? body.title ?? "";
    this.traceId = body.traceId;
    this.violations = body.violations ?? [];
    this.who = body.who ?? [];
    this.rule = body.rule;
    this.extensions = body;
  }

  /** The server did not answer at all. */
  static unreachable(): Problem {
    return new Problem({ code: "network.unreachable" }, 0);
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => ({}));
    return new Problem(typeof body === "object" ? { ...body } : {}, response.status);
  }
}

/** Whether the error is a problem with one of these codes. */
export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code));
}
