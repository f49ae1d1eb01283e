import { inLightColours } from '../lib/appearance.ts';
import { saveFile } from '../lib/save-file.ts';

/** What an image of a chart says around the drawing, so that it can stand alone in a document. */
export interface ImageText {
  readonly title: string;
  /** Rule, date, what is left out, "simuliert". */
  readonly notes: readonly string[];
  readonly legend: readonly { readonly label: string; readonly colour: string }[];
}

/** Style properties that make a drawing look the same outside the page. */
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'paint-order',
] as const;

const MARGIN = 16;
const LINE = 20;
const TITLE_LINE = 24;
const CHARACTER_WIDTH = 7.6;
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** How long a drawing may take to come after the frame around it, in milliseconds. */
const DRAWN_WITHIN = 10_000;

/**
 * The drawing, waited for where its code comes after the frame.
 * @throws Error where it does not come
 */
export async function whenDrawn(find: () => SVGSVGElement | null): Promise<SVGSVGElement> {
  const latest = performance.now() + DRAWN_WITHIN;
  for (let drawing = find(); ; drawing = find()) {
    if (drawing) return drawing;
    if (performance.now() > latest) throw new Error('the chart is not drawn');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Downloads the drawing as SVG, with title, legend and notes around it. */
export function downloadSvg(drawing: SVGSVGElement, text: ImageText, fileName: string): void {
  saveFile(
    new Blob([serialise(drawing, text).markup], { type: 'image/svg+xml;charset=utf-8' }),
    `${fileName}.svg`,
  );
}

/**
 * Downloads the drawing as PNG with two image points per CSS pixel.
 * @throws Error where the browser cannot draw the image
 */
export async function downloadPng(drawing: SVGSVGElement, text: ImageText, fileName: string): Promise<void> {
  const { markup, width, height } = serialise(drawing, text);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser offers no canvas');
  context.scale(2, 2);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser could not write the image');
  saveFile(blob, `${fileName}.png`);
}

/** Downloads text as a file. */
export function downloadText(text: string, type: string, fileName: string): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), fileName);
}

function serialise(drawing: SVGSVGElement, text: ImageText) {
  return inLightColours(() => drawnWithText(drawing, text));
}

function drawnWithText(drawing: SVGSVGElement, text: ImageText) {
  const box = drawing.getBoundingClientRect();
  const style = getComputedStyle(drawing);
  const [background = 'white', ink = 'black'] = [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.body).color,
  ].map(plain);
  const width = Math.round(box.width) + 2 * MARGIN;
  const titles = wrap(text.title, width, 1.15);
  const legendRows = layOutLegend(text.legend, width);
  const notes = text.notes.flatMap((note) => wrap(note, width, 0.85));
  const drawingTop = MARGIN + titles.length * TITLE_LINE + legendRows.length * LINE + 4;
  const notesTop = drawingTop + Math.round(box.height) + LINE;
  const height = notesTop + notes.length * LINE + MARGIN;

  const image = element('svg', { xmlns: SVG_NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}` });
  image.append(element('rect', { width, height, fill: background }));
  const family = style.fontFamily;
  const line = (content: string, x: number, y: number, size: number, weight = 400) => {
    const node = element('text', {
      x,
      y,
      fill: ink,
      'font-family': family,
      'font-size': size,
      'font-weight': weight,
    });
    node.textContent = content;
    image.append(node);
  };
  titles.forEach((title, index) => line(title, MARGIN, MARGIN + 14 + index * TITLE_LINE, 17, 600));
  legendRows.forEach((row, index) => {
    const y = MARGIN + titles.length * TITLE_LINE + 10 + index * LINE;
    for (const item of row) {
      image.append(
        element('rect', { x: item.x, y: y - 9, width: 11, height: 11, fill: resolved(item.colour, drawing) }),
      );
      line(item.label, item.x + 16, y, 13);
    }
  });
  const copy = inlined(drawing);
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(drawingTop));
  copy.setAttribute('width', String(Math.round(box.width)));
  copy.setAttribute('height', String(Math.round(box.height)));
  image.append(copy);
  notes.forEach((note, index) => line(note, MARGIN, notesTop + index * LINE, 13));
  return { markup: new XMLSerializer().serializeToString(image), width, height };
}

function layOutLegend(legend: ImageText['legend'], width: number) {
  const rows: { label: string; colour: string; x: number }[][] = [];
  let x = Infinity;
  for (const item of legend) {
    const needed = 16 + item.label.length * CHARACTER_WIDTH + 14;
    if (x + needed > width - MARGIN) {
      rows.push([]);
      x = MARGIN;
    }
    rows.at(-1)?.push({ ...item, x });
    x += needed;
  }
  return rows;
}

function wrap(text: string, width: number, scale: number): string[] {
  const most = Math.max(10, Math.floor((width - 2 * MARGIN) / (CHARACTER_WIDTH * scale)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function inlined(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  const originals = [source, ...source.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, index) => {
    const target = copies[index];
    if (!target) return;
    const style = getComputedStyle(original);
    target.removeAttribute('class');
    target.removeAttribute('style');
    target.removeAttribute('tabindex');
    for (const property of INLINED) target.setAttribute(property, plain(style.getPropertyValue(property)));
  });
  return copy;
}

/** A colour as every program reads it: browsers write those of the design system as `lab(…)`, image editors know rgb. */
function plain(value: string): string {
  if (!/^(?:lab|oklab|lch|oklch|color)\(/.test(value)) return value;
  const pixel = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pixel) return value;
  pixel.fillStyle = value;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** The colour that a custom property stands for where the drawing is. */
function resolved(colour: string, at: Element): string {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  return name ? getComputedStyle(at).getPropertyValue(name).trim() : colour;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
