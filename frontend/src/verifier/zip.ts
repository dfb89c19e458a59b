import { type Entry, type Reader, ZipReader } from "@zip.js/zip.js/lib/zip-core-reader.js";
import { NotJudged, type PackFile, type PackSource, sourceOf } from "~/verifier/source";
import { cannot } from "~/verifier/texts";

const OPTIONS = {
  // What is wrong with a name is found and named by the check itself.
  filenameValidation: "tolerant",
  checkCrc32: true,
  // Workers would need a content security policy that allows scripts from blobs.
  useWebWorkers: false,
} as const;

/** Bytes read at once. */
const BLOCK = 1024 * 1024;

const LOCAL_FILE = [0x50, 0x4b];

/**
 * Lists what is in a ZIP file without reading it; the bytes of each file are read when asked for.
 *
 * @throws NotJudged where it is none or its list of files is damaged
 */
export async function openZip(zip: Blob): Promise<PackSource> {
  const head = new Uint8Array(await zip.slice(0, 2).arrayBuffer());
  if (!LOCAL_FILE.every((byte, index) => byte === head[index])) {
    throw new NotJudged(cannot.noZip);
  }
  const reader = new ZipReader(inPlace(zip), OPTIONS);
  try {
    const entries = await reader.getEntries();
    // Only a name says what unpacks as a folder: what is marked as one and has bytes is a file to others.
    return sourceOf(
      entries
        .filter(({ filename, uncompressedSize }) => !(filename.endsWith("/") && uncompressedSize === 0))
        .map(fileOf),
    );
  } catch (broken) {
    const noEnd = broken instanceof Error && /end of central directory|format is not/i.test(broken.message);
    throw new NotJudged(noEnd ? cannot.noZip : cannot.damagedZip);
  }
}

/**
 * Reads parts of a file. The library's own reader of files comes with all that writes ZIP files, twice the size of this page, and
 * asks the browser several times for each small file; this one reads ahead.
 */
function inPlace(zip: Blob): Reader<Blob> {
  let block = { from: 0, bytes: new Uint8Array() };
  const read = async (from: number, length: number): Promise<Uint8Array<ArrayBuffer>> => {
    if (from < block.from || from + length > block.from + block.bytes.length) {
      const wanted = zip.slice(from, from + Math.max(length, BLOCK));
      block = { from, bytes: new Uint8Array(await wanted.arrayBuffer()) };
    }
    return block.bytes.slice(from - block.from, from - block.from + length);
  };
  const reader: Pick<Reader<Blob>, "size" | "readUint8Array" | "createReadable" | "readable"> = {
    size: zip.size,
    get readable() {
      return zip.stream();
    },
    readUint8Array: read,
    createReadable: ({ offset = 0, size = zip.size - offset } = {}) =>
      size > BLOCK
        ? zip.slice(offset, offset + size).stream()
        : new ReadableStream({
            start: async (parts) => {
              parts.enqueue(await read(offset, size));
              parts.close();
            },
          }),
  };
  return reader as Reader<Blob>;
}

function fileOf(entry: Entry): PackFile {
  return {
    path: entry.filename,
    size: entry.uncompressedSize,
    read: async (each) => {
      if (entry.directory) {
        throw new Error("Marked as a folder");
      }
      await entry.getData(new WritableStream({ write: each }));
    },
  };
}
