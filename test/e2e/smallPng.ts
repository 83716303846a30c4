/** A screenshot in 256 colours: a third of the size, and the same to the eye, for pictures that the repository carries. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel. */
  readonly rgb: Uint8Array;
}

/** @throws Error for anything but what the browser and `smallPng` write: 8 bits a channel, RGB, RGBA or a palette, not interlaced */
export function readPng(png: Buffer): Pixels {
  let at = 8;
  let width = 0, height = 0, channels = 0;
  const data: Buffer[] = [];
  let colours: Buffer | null = null;
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
      channels = content[9] === 2 ? 3 : content[9] === 6 ? 4 : content[9] === 3 ? 1 : 0;
      if (channels === 0 || content[8] !== 8 || content[12] !== 0) throw new Error("a kind of PNG that the browser does not write");
    } else if (type === "PLTE") colours = content;
    else if (type === "IDAT") data.push(content);
    at += length + 12;
  }
  const lines = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = colours === null ? pixel * channels : (lines[pixel] ?? 0) * 3;
    rgb.set((colours ?? lines).subarray(from, from + 3), pixel * 3);
  }
  return { width, height, rgb };
}

/** Undoes the five filters of the PNG specification, section 9. */
function unfiltered(raw: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? lines[y * stride + x - channels] ?? 0 : 0;
      const up = y > 0 ? lines[(y - 1) * stride + x] ?? 0 : 0;
      const corner = x >= channels && y > 0 ? lines[(y - 1) * stride + x - channels] ?? 0 : 0;
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
      lines[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return lines;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The commonest 256 colours; every other goes to the nearest of them. */
function palette(rgb: Uint8Array): { readonly colours: readonly number[]; readonly indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, a], [, b]) => b - a).slice(0, 256).map(([colour]) => colour);
  const known = new Map(colours.map((colour, index) => [colour, index]));
  const apart = (a: number, b: number): number => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  return {
    colours,
    indexOf(colour) {
      let index = known.get(colour);
      if (index === undefined) {
        index = colours.reduce((best, candidate, at) => (apart(colour, candidate) < apart(colour, colours[best] ?? 0) ? at : best), 0);
        known.set(colour, index);
      }
      return index;
    },
  };
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** @param png as the browser took it */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgb } = readPng(png);
  const { colours, indexOf } = palette(rgb);
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
    lines[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = indexOf(colour);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([png.subarray(0, 8), chunk("IHDR", head), chunk("PLTE", table), chunk("IDAT", deflateSync(lines, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
