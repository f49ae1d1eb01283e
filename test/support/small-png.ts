import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Most colours that one byte names. */
const COLOURS_MAX = 256;
const BYTES_OF_COLOUR_TYPE: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * The same picture in a third of the bytes: with 256 colours at most, one byte a point. Pages have few colours; what changes
 * are shades at the edges of letters.
 * @param png 8 bits a channel, without interlacing and transparency, as browsers make it
 * @throws RangeError for any other
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const counts = new Map<number, number>();
  for (const colour of rgb) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf([...counts].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour));
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) {
    if (!places.has(colour)) places.set(colour, nearest(palette, colour));
  }
  // Each line begins with its filter: none, which is best where bytes are names and not shades.
  const lines = Buffer.alloc((width + 1) * height);
  for (const [point, colour] of rgb.entries()) {
    lines[point + Math.floor(point / width) + 1] = places.get(colour) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Every point of a picture as 0xRRGGBB, line by line. */
function decode(png: Buffer): { width: number; height: number; rgb: Uint32Array } {
  const parts: Buffer[] = [];
  let header: Buffer = Buffer.alloc(13);
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') header = data;
    if (kind === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const [depth, colourType = 0, , , interlaced] = header.subarray(8);
  const bytes = BYTES_OF_COLOUR_TYPE[colourType];
  if (bytes === undefined || depth !== 8 || interlaced !== 0) throw new RangeError('not a plain picture');
  const lines = unfiltered(inflateSync(Buffer.concat(parts)), width * bytes, bytes);
  const rgb = new Uint32Array(width * height);
  for (let point = 0; point < rgb.length; point += 1) {
    const [red = 0, green = 0, blue = 0] = lines.subarray(point * bytes, point * bytes + 3);
    rgb[point] = (red << 16) | (green << 8) | blue;
  }
  return { width, height, rgb };
}

/** Takes back what each line was predicted from (PNG, filter method 0). */
function unfiltered(data: Buffer, lineLength: number, bytes: number): Buffer {
  const height = data.length / (lineLength + 1);
  const plain = Buffer.alloc(lineLength * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (lineLength + 1)];
    for (let x = 0; x < lineLength; x += 1) {
      const at = y * lineLength + x;
      const left = x < bytes ? 0 : (plain[at - bytes] ?? 0);
      const above = y === 0 ? 0 : (plain[at - lineLength] ?? 0);
      const corner = y === 0 || x < bytes ? 0 : (plain[at - lineLength - bytes] ?? 0);
      plain[at] = (data[at + y + 1] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return plain;
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove, byCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/**
 * Colours that lie so far apart that they are few enough: a small sign keeps its own, however little of it there is.
 * @param colours most frequent first
 */
function paletteOf(colours: readonly number[]): number[] {
  for (let apart = 0; ; apart += 1) {
    const palette: number[] = [];
    for (const colour of colours) {
      if (palette.every((other) => distance(colour, other) > apart * apart)) palette.push(colour);
      if (palette.length > COLOURS_MAX) break;
    }
    if (palette.length <= COLOURS_MAX) return palette;
  }
}

/** Place of the colour that is nearest. */
function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [place, other] of palette.entries()) {
    if (distance(colour, other) < distance(colour, palette[best] ?? 0)) best = place;
  }
  return best;
}

/** Square of how far two colours lie apart. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const part = Buffer.alloc(named.length + 8);
  part.writeUInt32BE(data.length, 0);
  part.set(named, 4);
  part.writeUInt32BE(crc32(named), named.length + 4);
  return part;
}
