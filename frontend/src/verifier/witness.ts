import { type Json, member, textOf } from "~/verifier/canonical";

/** What the trail tells of the cases, taken from entries that are as they were sealed. */
export class Witness {
  /** Cases that an entry is about. */
  readonly cases = new Set<string>();
  readonly seals = new Map<string, Set<string>>();
  readonly submissions = new Map<string, string>();
  readonly evidence = new Map<string, string>();
  /** What entries about cases say, by number; also of those whose payload was erased. */
  readonly entries = new Map<number, Json>();
  /** Submissions by case. */
  readonly handedIn = new Map<string, Set<string>>();
  /** The case of each piece of evidence that was added to one. */
  readonly placed = new Map<string, string>();

  hear(no: number, facts: Json, content: string | null): void {
    const about = textOf(facts, "case");
    if (about !== null) {
      this.entries.set(no, facts);
    }
    if (content !== null) {
      this.learn(about, facts, content);
    }
  }

  private learn(about: string | null, facts: Json, content: string): void {
    const action = textOf(facts, "action");
    const subject = textOf(facts, "subjectId");
    if (about !== null && action !== "payload.erased") {
      this.cases.add(about);
    }
    if (action === "case.sealed" && about !== null) {
      const seal = textOf(payloadOf(content), "seal");
      this.seals.set(about, new Set([...(this.seals.get(about) ?? []), seal ?? ""]));
    } else if (action === "step.submitted" && subject !== null) {
      remember(this.submissions, subject, textOf(payloadOf(content), "hash"));
      this.handedIn.set(about ?? "", new Set([...(this.handedIn.get(about ?? "") ?? []), subject]));
    } else if (action === "evidence.added" && subject !== null) {
      remember(this.evidence, subject, textOf(payloadOf(content), "sha256"));
      remember(this.placed, subject, about);
    }
  }
}

function remember(map: Map<string, string>, id: string, hash: string | null): void {
  if (hash !== null) {
    map.set(id, hash);
  }
}

function payloadOf(content: string): Json {
  try {
    return member(JSON.parse(content) as Json, "payload");
  } catch {
    return null;
  }
}
