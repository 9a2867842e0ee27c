import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { drawingStyle } from './drawingStyle';

/** The library would insert a style element, which the page's policy forbids; one of this id tells it not to. */
function claimStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}

const mostLabels = 30;

/** Stretches a laid out drawing towards the shape of its frame, so that it can be shown larger. */
function widen(core: Core): void {
  const box = core.nodes().boundingBox({ includeLabels: false });
  if (box.w < 1 || box.h < 1 || core.height() < 1) return;
  const stretch = core.width() / core.height() / (box.w / box.h);
  const across = Math.min(Math.max(stretch, 1), 2.5);
  const down = Math.min(Math.max(1 / stretch, 1), 2.5);
  core.nodes().positions((node) => ({ x: node.position('x') * across, y: node.position('y') * down }));
}

/** A drawing in the container: made anew for other elements, recoloured when the colour scheme changes. */
export function useCytoscape(
  container: RefObject<HTMLDivElement | null>,
  elements: ElementDefinition[],
  selected: string | null,
  onSelect: (id: string | null) => void,
) {
  const drawing = useRef<Core | null>(null);
  const select = useRef(onSelect);
  const key = JSON.stringify(elements);

  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    claimStylesheet();
    const core = cytoscape({
      container: element,
      elements: JSON.parse(key) as ElementDefinition[],
      style: drawingStyle(element, 1),
      // The wheel scrolls the page; the buttons zoom.
      userZoomingEnabled: false,
      userPanningEnabled: window.matchMedia('(hover: hover)').matches,
      boxSelectionEnabled: false,
      maxZoom: 2,
      // Circles first, so that the layout starts from the same place every time.
      layout: { name: 'concentric', concentric: (node) => (node.data('centre') ? 2 : 1), levelWidth: () => 1, minNodeSpacing: 40 },
    });
    core.layout({ name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 12000, idealEdgeLength: () => 110, nodeDimensionsIncludeLabels: true, padding: 24 }).run();
    widen(core);
    core.fit(undefined, 40);
    const scale = Math.min(Math.max(1 / core.zoom(), 1), 2.4);
    core.style(drawingStyle(element, scale));
    core.on('tap', (event) => select.current(event.target === core ? null : event.target.isNode() ? event.target.id() : null));
    drawing.current = core;

    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    const recolour = () => core.style(drawingStyle(element, scale));
    scheme.addEventListener('change', recolour);
    return () => {
      scheme.removeEventListener('change', recolour);
      core.destroy();
      drawing.current = null;
    };
  }, [container, key]);

  useEffect(() => {
    const core = drawing.current;
    if (!core) return;
    core.elements().removeClass('selected labelled');
    // Many labels hide one another: then only the edges of the selected node have theirs.
    if (core.edges().length <= mostLabels) core.edges().addClass('labelled');
    if (selected) core.getElementById(selected).addClass('selected').connectedEdges().addClass('labelled');
  }, [selected, key]);

  const zoom = useCallback((factor: number) => {
    const core = drawing.current;
    core?.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  }, []);
  const fit = useCallback(() => void drawing.current?.fit(undefined, 24), []);
  return { zoom, fit };
}
