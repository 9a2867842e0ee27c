import type { StylesheetJson } from 'cytoscape';

const groups = ['instrument', 'provision', 'resolution', 'sdg', 'body', 'state', 'other'];

/** The canvas can't read custom properties: their present values, as the style sheet resolves them. */
function colourReader(element: HTMLElement): (property: string) => string {
  const probe = document.createElement('span');
  return (property) => {
    probe.style.setProperty('color', `var(${property})`);
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** @param scale how much larger than usual letters and nodes are, so that a drawing shown small stays legible. */
export function drawingStyle(element: HTMLElement, scale: number): StylesheetJson {
  const colour = colourReader(element);
  const font = getComputedStyle(element).fontFamily;
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        shape: 'data(shape)' as 'ellipse',
        width: 18 * scale,
        height: 18 * scale,
        color: colour('--ink'),
        'font-family': font,
        'font-size': 12 * scale,
        'text-valign': 'bottom',
        'text-margin-y': 4 * scale,
        'text-wrap': 'wrap',
        'text-max-width': `${130 * scale}px`,
        'text-background-color': colour('--surface'),
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    ...groups.map((group) => ({ selector: `node[group = "${group}"]`, style: { 'background-color': colour(`--k-${group}`) } })),
    { selector: 'node[centre = 1]', style: { width: 28 * scale, height: 28 * scale, 'font-size': 14 * scale, 'font-weight': 'bold' } },
    { selector: 'node.selected', style: { 'border-width': 4 * scale, 'border-color': colour('--ink') } },
    {
      selector: 'edge',
      style: {
        width: 1.2 * scale,
        'line-color': colour('--rule-strong'),
        'target-arrow-color': colour('--rule-strong'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
        color: colour('--ink-quiet'),
        'font-family': font,
        'font-size': 10 * scale,
        'text-rotation': 'autorotate',
        'text-background-color': colour('--surface'),
        'text-background-opacity': 0.85,
      },
    },
    { selector: 'edge.labelled', style: { label: 'data(label)' } },
  ] as StylesheetJson;
}
