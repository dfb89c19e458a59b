import { openFolder, type PackSource, type Placed } from "~/verifier/source";
import { openZip } from "~/verifier/zip";

/** What was chosen as the pack: how it is called, and how it is opened. */
export type Chosen = { name: string; open: () => Promise<PackSource> };

export function chosenZip(file: File): Chosen {
  return { name: file.name, open: () => openZip(file) };
}

/** Files of a folder that was chosen with a button. */
export function chosenFolder(files: File[]): Chosen | null {
  const name = files[0]?.webkitRelativePath.split("/")[0];
  const placed = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return name === undefined ? null : { name, open: async () => openFolder(placed) };
}

/** What was dropped: one ZIP file or one folder; null where it is neither. */
export function dropped(items: DataTransferItemList): Chosen | null {
  const [item] = items;
  const entry = item?.webkitGetAsEntry();
  if (entry?.isDirectory) {
    return { name: entry.name, open: async () => openFolder(await below(entry as FileSystemDirectoryEntry)) };
  }
  const file = item?.getAsFile();
  return file ? chosenZip(file) : null;
}

async function below(folder: FileSystemDirectoryEntry): Promise<Placed[]> {
  const reader = folder.createReader();
  const found: Placed[] = [];
  // A reader gives its entries in portions; an empty one is the last.
  for (let part = await portion(reader); part.length > 0; part = await portion(reader)) {
    for (const entry of part) {
      if (entry.isDirectory) {
        found.push(...(await below(entry as FileSystemDirectoryEntry)));
      } else {
        const file = await new Promise<File>((give, fail) => {
          (entry as FileSystemFileEntry).file(give, fail);
        });
        found.push({ path: entry.fullPath.slice(1), file });
      }
    }
  }
  return found;
}

const portion = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((give, fail) => {
    reader.readEntries(give, fail);
  });
