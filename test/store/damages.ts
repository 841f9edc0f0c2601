/** What may befall a file that nobody waited for to be on the disk, at a place from 0 to 1. */

export const DAMAGES: Record<string, (whole: Buffer, place: number) => Buffer> = {
  torn: (whole, place) => whole.subarray(0, at(whole, place)),
  'zeros to the end': (whole, place) => Buffer.from(whole).fill(0, at(whole, place)),
  'a page of zeros': (whole, place) => {
    const from = at(whole, place);
    return Buffer.from(whole).fill(0, from, Math.min(whole.length, from + 4096));
  },
  'one bit': (whole, place) => {
    const bytes = Buffer.from(whole);
    const index = Math.min(bytes.length - 1, at(whole, place));
    bytes[index] = (bytes[index] ?? 0) ^ (1 << Math.floor((place * 1000) % 8));
    return bytes;
  },
  'bytes of its own elsewhere': (whole, place) => {
    const bytes = Buffer.from(whole);
    bytes.copyWithin(at(whole, place), 0, 700);
    return bytes;
  },
  'of another shape': (whole, place) => {
    const key = whole.subarray(0, whole.indexOf(0x0a) + 1);
    return Buffer.concat([key, Buffer.from(['{"due":5}', '[]', 'null', ''][Math.floor(place * 3.99)] ?? '')]);
  },
};

function at(whole: Buffer, place: number): number {
  return Math.floor(place * whole.length);
}
