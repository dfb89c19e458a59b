import type { Chosen } from "~/verifier/chosen";
import { type Checkpoint, parseCheckpoint, parseKeys } from "~/verifier/note";
import { type Outside, type Pace, verifyPack } from "~/verifier/pack";
import { NotJudged } from "~/verifier/source";
import { type Outcome, outcomeOf } from "~/verifier/summary";
import { cannot } from "~/verifier/texts";

const LARGEST_NOTE = 100_000;

/** What somebody holds outside, as it was chosen and written. */
export type Held = { checkpoints: File[]; keys: string };

/** Checks what was chosen; whatever goes wrong becomes an outcome. */
export async function check(chosen: Chosen, held: Held, pace: Pace): Promise<Outcome> {
  try {
    return outcomeOf(await verifyPack(await chosen.open(), await outsideOf(held), pace));
  } catch (reason) {
    const words = reason instanceof Error ? reason.message : String(reason);
    return { verdict: "unjudged", reason: reason instanceof NotJudged ? words : cannot.failed(words) };
  }
}

async function outsideOf({ checkpoints, keys }: Held): Promise<Outside> {
  const read: Checkpoint[] = [];
  for (const file of checkpoints) {
    try {
      read.push(parseCheckpoint(await file.slice(0, LARGEST_NOTE).text()));
    } catch {
      throw new NotJudged(cannot.badCheckpoint(file.name));
    }
  }
  try {
    return { checkpoints: read, keys: parseKeys(keys) };
  } catch {
    throw new NotJudged(cannot.badKey);
  }
}
