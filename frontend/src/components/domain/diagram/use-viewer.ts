import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DiagramView } from "~/api/case-types";
import {
  type Canvas,
  fitTo,
  type Marks,
  marksOf,
  type Overlays,
  type People,
  peopleAt,
  type Registry,
  showPosition,
  stepsNow,
} from "~/components/domain/diagram/marks";
import { type StepTime, stepTimes } from "~/components/domain/diagram/step-times";
import { elapsed } from "~/i18n/elapsed";
import { useNow } from "~/lib/viewer";

/** Colours follow the appearance because they are variables of the page. */
const COLOURS = {
  defaultFillColor: "var(--diagram-fill)",
  defaultStrokeColor: "var(--diagram-stroke)",
  defaultLabelColor: "var(--diagram-label)",
};

/** Names stay readable however far the diagram is away. */
const READABLE = { min: 0.9, max: 1.3 };

/** Keeps one viewer in the container; a new model is imported, a new position only changes the marks. */
export function useViewer(container: RefObject<HTMLDivElement | null>, diagram: DiagramView) {
  const viewer = useRef<NavigatedViewer | null>(null);
  const marks = useRef<Marks>([]);
  const [imported, setImported] = useState(0);
  const [failed, setFailed] = useState(false);
  const [steps, setSteps] = useState<ReturnType<typeof stepsNow>>([]);
  const [times, setTimes] = useState<StepTime[]>([]);
  const now = useNow().getTime();
  const { xml } = diagram;

  useEffect(() => {
    if (!container.current) {
      return;
    }
    const created = new NavigatedViewer({
      container: container.current,
      bpmnRenderer: COLOURS,
      // The wheel scrolls the page; zooming has its buttons.
      zoomScroll: { enabled: false },
    });
    viewer.current = created;
    marks.current = [];
    let gone = false;
    created
      .importXML(xml)
      .then(() => {
        if (!gone) {
          setFailed(false);
          setImported((count) => count + 1);
        }
      })
      .catch(() => {
        if (!gone) {
          setFailed(true);
        }
      });
    return () => {
      gone = true;
      viewer.current = null;
      created.destroy();
    };
  }, [container, xml]);

  useEffect(() => {
    const current = viewer.current;
    if (imported === 0 || !current) {
      return;
    }
    const canvas = current.get<Canvas>("canvas");
    const registry = current.get<Registry>("elementRegistry");
    for (const { elementId, marker } of marks.current) {
      canvas.removeMarker(elementId, marker);
    }
    marks.current = marksOf(diagram).filter(({ elementId }) => registry.get(elementId));
    for (const { elementId, marker } of marks.current) {
      canvas.addMarker(elementId, marker);
    }
    const overlays = current.get<Overlays>("overlays");
    overlays.clear();
    for (const [elementId, people] of peopleAt(diagram)) {
      if (registry.get(elementId)) {
        overlays.add(elementId, {
          position: { bottom: 6, left: 8 },
          scale: READABLE,
          html: peopleTag(people),
        });
      }
    }
    const spent = stepTimes(diagram, registry, new Date(now));
    for (const { elementId, seconds, running } of spent) {
      overlays.add(elementId, {
        position: { top: -10, right: 40 },
        scale: READABLE,
        html: timeTag(elapsed(seconds, "short"), elapsed(seconds), running),
      });
    }
    setTimes(spent);
    setSteps(stepsNow(diagram, registry));
  }, [diagram, imported, now]);

  const showAll = useCallback(() => {
    const current = viewer.current;
    if (current) {
      fitTo(current.get<Canvas>("canvas"));
    }
  }, []);

  const { active } = diagram;
  const latest = useRef(active);
  latest.current = active;
  useEffect(() => {
    const current = viewer.current;
    if (imported > 0 && current) {
      showPosition(current.get<Canvas>("canvas"), current.get<Registry>("elementRegistry"), {
        active: latest.current,
      });
    }
  }, [imported]);

  const zoom = useCallback((direction: 1 | -1) => {
    viewer.current?.get<{ stepZoom(delta: number): void }>("zoomScroll").stepZoom(direction);
  }, []);

  return { steps, times, failed, zoom, showAll };
}

function peopleTag({ names, offered }: People): HTMLElement {
  const tag = document.createElement("div");
  tag.className = "perennial-people";
  tag.toggleAttribute("data-offered", offered);
  tag.title = names.join(", ");
  // There is room for the role only; the sentence below the diagram says of which unit.
  tag.textContent = offered ? names.map((name) => name.split(" · ")[0]).join(", ") : tag.title;
  return tag;
}

function timeTag(short: string, long: string, running: boolean): HTMLElement {
  const tag = document.createElement("div");
  tag.className = "perennial-time";
  tag.toggleAttribute("data-running", running);
  tag.title = long;
  tag.textContent = short;
  return tag;
}
