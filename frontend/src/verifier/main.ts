import { check } from "~/verifier/check";
import { type Chosen, chosenFolder, chosenZip, dropped } from "~/verifier/chosen";
import { make } from "~/verifier/dom";
import type { Progress } from "~/verifier/pack";
import { resultView } from "~/verifier/result-view";
import { NotJudged } from "~/verifier/source";
import { inBytes } from "~/verifier/summary";
import { cannot, page } from "~/verifier/texts";

/** Longest time without giving the browser its turn, milliseconds. */
const TURN = 40;

const LEAF = `<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#22684b"/><path d="M16 25V13M16 18c0-4 2.600-7 7.500-7 0 4.600-2.900 7-7.500 7Zm0-3.500c0-3.800-2.400-6.500-7-6.500 0 4.200 2.700 6.500 7 6.500Z" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

let pack: Chosen | null = null;
let checkpoints: File[] = [];
let stopped = false;

const packName = make("p", { className: "quiet" }, page.none);
const checkpointNames = make("p", { className: "quiet" }, page.noCheckpoints);
const key = make("textarea", { id: "key", rows: 2, spellcheck: false, autocomplete: "off" });
const bar = make("progress", { max: 1, value: 0, ariaLabel: page.progress });
const counts = make("p", { className: "quiet" });
const stop = make("button", { type: "button", onclick: () => (stopped = true) }, page.stop);
const running = make("section", { hidden: true }, bar, counts, stop);
const result = make("div", { role: "status" });
const start = make(
  "button",
  { type: "button", className: "primary", disabled: true, onclick: run },
  page.check,
);

function choose(chosen: Chosen | null): void {
  if (chosen && running.hidden) {
    pack = chosen;
    packName.textContent = chosen.name;
    start.disabled = false;
    result.replaceChildren();
  }
}

/** A button that opens the browser's own choice of files. */
function picker(
  words: string,
  options: Partial<HTMLInputElement>,
  each: (files: File[]) => void,
): HTMLElement {
  const input = make("input", { type: "file", hidden: true, ariaLabel: words, ...options });
  input.onchange = () => {
    each([...(input.files ?? [])]);
    // So that the same file can be chosen again after it was changed.
    input.value = "";
  };
  return make("span", {}, input, make("button", { type: "button", onclick: () => input.click() }, words));
}

function dropZone(): HTMLElement {
  const zone = make(
    "div",
    { className: "drop" },
    make("p", {}, page.drop),
    make(
      "div",
      { className: "row" },
      picker(page.chooseZip, { accept: ".zip,application/zip", id: "zip" }, ([file]) =>
        choose(file ? chosenZip(file) : null),
      ),
      picker(page.chooseFolder, { webkitdirectory: true, id: "folder" }, (files) =>
        choose(chosenFolder(files)),
      ),
    ),
    packName,
  );
  const over = (event: DragEvent): void => {
    event.preventDefault();
    zone.classList.toggle("over", event.type === "dragover");
    if (event.type === "drop" && event.dataTransfer) {
      choose(dropped(event.dataTransfer.items));
    }
  };
  // On the whole page: a file that misses the zone would replace the page.
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", over);
  document.addEventListener("drop", over);
  return zone;
}

function outsideView(): HTMLElement {
  return make(
    "section",
    {},
    make("h2", {}, page.outsideHeading),
    make("p", { className: "quiet" }, page.outsideLead),
    make(
      "div",
      { className: "row" },
      picker(
        page.chooseCheckpoints,
        { multiple: true, accept: ".txt,text/plain", id: "checkpoints" },
        (files) => {
          checkpoints = files;
          checkpointNames.textContent = files.map(({ name }) => name).join(", ") || page.noCheckpoints;
        },
      ),
      checkpointNames,
    ),
    make("label", { htmlFor: "key" }, page.keyLabel),
    key,
    make("p", { className: "quiet" }, page.keyHint),
  );
}

/** Shows how far it is and lets the browser paint, now and then. */
function pacing(): (progress: Progress) => Promise<void> | void {
  let turn = performance.now();
  return (progress) => {
    if (stopped) {
      throw new NotJudged(cannot.stopped);
    }
    if (performance.now() - turn < TURN) {
      return;
    }
    const { files, ofFiles, bytes, ofBytes, entries, cases } = progress;
    bar.value = ofBytes === 0 ? 0 : bytes / ofBytes;
    counts.textContent = page.running(files, ofFiles, inBytes(bytes), inBytes(ofBytes), entries, cases);
    return new Promise((next) => {
      setTimeout(() => {
        turn = performance.now();
        next();
      });
    });
  };
}

async function run(): Promise<void> {
  if (!pack) {
    return;
  }
  stopped = false;
  start.disabled = true;
  running.hidden = false;
  bar.removeAttribute("value");
  counts.textContent = "";
  result.replaceChildren();
  stop.focus();
  const { name } = pack;
  const outcome = await check(pack, { checkpoints, keys: key.value }, pacing());
  running.hidden = true;
  start.disabled = false;
  const view = resultView(name, outcome);
  result.replaceChildren(view);
  view.querySelector("h2")?.focus();
}

function brand(): HTMLElement {
  const mark = make("p", { className: "brand" });
  // The one piece of markup that is not made by make(): a constant of this file.
  mark.innerHTML = LEAF;
  mark.append(page.product);
  return mark;
}

document
  .getElementById("page")
  ?.append(
    make(
      "header",
      {},
      brand(),
      make("h1", {}, page.title),
      make("p", {}, page.lead),
      make("p", { className: "quiet" }, page.trust),
    ),
    make("section", {}, make("h2", {}, page.packHeading), dropZone()),
    outsideView(),
    make("p", { className: "start" }, start),
    running,
    result,
  );
