import { cannot } from "~/verifier/texts";

/** One file of a pack. `read` gives its bytes piece by piece and fails where they cannot be read to the end. */
export type PackFile = {
  path: string;
  size: number;
  read: (each: (chunk: Uint8Array) => void | Promise<void>) => Promise<void>;
};

/** The files of a pack, from a ZIP file or a folder; `twice` are the paths that stand there more than once. */
export type PackSource = { files: Map<string, PackFile>; twice: string[]; leftAside: string[] };

/** The pack cannot be judged; the message says why, in words for people. */
export class NotJudged extends Error {}

/** Files that operating systems put into folders on their own. */
const OF_THE_SYSTEM = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Gathers files by path. */
export function sourceOf(found: PackFile[], leftAside: string[] = []): PackSource {
  const files = new Map<string, PackFile>();
  const twice = new Set<string>();
  for (const file of found) {
    if (files.has(file.path)) {
      twice.add(file.path);
    } else {
      files.set(file.path, file);
    }
  }
  return { files, twice: [...twice], leftAside };
}

/** A file of a folder with its path in it, the folder's own name left out. */
export type Placed = { path: string; file: Blob };

/**
 * An unpacked pack: the files below the folder in which `manifest.json` lies highest.
 *
 * @throws NotJudged where there is none
 */
export function openFolder(placed: Placed[]): PackSource {
  const manifests = placed
    .map(({ path }) => path)
    .filter((path) => path === "manifest.json" || path.endsWith("/manifest.json"))
    .sort((one, other) => one.split("/").length - other.split("/").length);
  const [highest] = manifests;
  if (highest === undefined) {
    throw new NotJudged(cannot.noManifest);
  }
  const root = highest.slice(0, -"manifest.json".length);
  const inside = placed.filter(({ path }) => path.startsWith(root));
  const ofSystem = ({ path }: Placed) => OF_THE_SYSTEM.has(path.slice(path.lastIndexOf("/") + 1));
  return sourceOf(
    inside.filter((each) => !ofSystem(each)).map(({ path, file }) => fileOf(path.slice(root.length), file)),
    inside.filter(ofSystem).map(({ path }) => path.slice(root.length)),
  );
}

function fileOf(path: string, blob: Blob): PackFile {
  return { path, size: blob.size, read: (each) => blob.stream().pipeTo(new WritableStream({ write: each })) };
}
