import { AnnotationMode, getDocument, PDFWorker, type RenderTask, version } from "pdfjs-dist";
import Reader from "pdfjs-dist/build/pdf.worker.min.mjs?worker";

/** Most pixels a page is drawn with; a page as large as a field is drawn small. */
const MOST_PIXELS = 4_000_000;
const WIDTH = 1_200;
/** No browser draws on a canvas with a longer side. */
const LONGEST_SIDE = 8_192;
/** Pixels of a picture in a file; a larger one is left out of its page. */
const MOST_IMAGE = 32_000_000;
/** Milliseconds a worker has to end by itself: one that is stuck in a hostile file never does. */
const GRACE = 500;

/** Pages of a PDF file. */
export type Pdf = {
  pages: number;
  /** Draws a page, from 1 on, and gives a way to stop. */
  draw: (page: number, canvas: HTMLCanvasElement) => { done: Promise<void>; stop: () => void };
  close: () => void;
};

/**
 * Reads a PDF file in a worker. Nothing in it runs or is followed: no scripts, no forms, no links, no fonts in the page's own
 * style, no bytes that were compiled.
 *
 * @param signal ends the worker, also while it reads
 * @throws Error named `PasswordException` where it is locked, and others where it cannot be read
 */
export async function openPdf(bytes: ArrayBuffer, signal: AbortSignal): Promise<Pdf> {
  const own = new URL(`/assets/pdf-${version}/`, window.location.href).href;
  const port = new Reader();
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data: bytes,
    worker,
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    wasmUrl: `${own}wasm/`,
    cMapUrl: `${own}cmaps/`,
    standardFontDataUrl: `${own}standard_fonts/`,
    maxImageSize: MOST_IMAGE,
    verbosity: 0,
  });
  const close = () => {
    signal.removeEventListener("abort", close);
    void loading.destroy();
    setTimeout(() => port.terminate(), GRACE);
  };
  signal.addEventListener("abort", close);
  try {
    signal.throwIfAborted();
    const document = await loading.promise;
    signal.removeEventListener("abort", close);
    return {
      pages: document.numPages,
      draw: (number, canvas) => {
        let task: RenderTask | undefined;
        let stopped = false;
        const done = document.getPage(number).then((page) => {
          const natural = page.getViewport({ scale: 1 });
          const fits = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
          const longest = LONGEST_SIDE / Math.max(natural.width, natural.height);
          const viewport = page.getViewport({ scale: Math.min(WIDTH / natural.width, fits, longest) });
          canvas.width = Math.max(1, Math.floor(viewport.width));
          canvas.height = Math.max(1, Math.floor(viewport.height));
          if (stopped) {
            return;
          }
          task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE });
          return task.promise.finally(() => page.cleanup());
        });
        return {
          done,
          stop: () => {
            stopped = true;
            task?.cancel();
          },
        };
      },
      close,
    };
  } catch (unreadable) {
    close();
    throw unreadable;
  }
}
