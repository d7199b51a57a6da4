/** Every shape of letters, paragraphs and borders that our documents use, by name; its place in the list is its id. */
export interface CharShape {
  name: string;
  /** In hundredths of a point. */
  height: number;
  bold: boolean;
  color: string;
  face: 0 | 1;
}

export interface ParaShape {
  name: string;
  align: 'JUSTIFY' | 'LEFT' | 'CENTER' | 'RIGHT';
  /** In HWP units (7,200 an inch). The first line hangs out by `hang`. */
  left: number;
  hang: number;
  before: number;
  after: number;
  keepWithNext: boolean;
}

/** Both come with 한글. */
export const FACES = ['함초롬돋움', '함초롬바탕'] as const;
const GOTHIC = 0;
const SERIF = 1;

export const CHAR_SHAPES = [
  { name: 'body', height: 1100, bold: false, color: '#000000', face: SERIF },
  { name: 'title', height: 1800, bold: true, color: '#000000', face: GOTHIC },
  { name: 'heading1', height: 1400, bold: true, color: '#000000', face: GOTHIC },
  { name: 'heading2', height: 1200, bold: true, color: '#000000', face: GOTHIC },
  { name: 'small', height: 900, bold: false, color: '#444444', face: GOTHIC },
  { name: 'mark', height: 1000, bold: true, color: '#B40000', face: GOTHIC },
  { name: 'cell', height: 950, bold: false, color: '#000000', face: GOTHIC },
  { name: 'cellHead', height: 950, bold: true, color: '#000000', face: GOTHIC },
] as const satisfies CharShape[];

const flat = { left: 0, hang: 0, before: 0, after: 0, keepWithNext: false };

export const PARA_SHAPES = [
  { ...flat, name: 'body', align: 'JUSTIFY', after: 200 },
  { ...flat, name: 'title', align: 'CENTER', after: 600, keepWithNext: true },
  { ...flat, name: 'right', align: 'RIGHT', after: 400 },
  { ...flat, name: 'heading1', align: 'LEFT', before: 1000, after: 300, keepWithNext: true },
  { ...flat, name: 'heading2', align: 'LEFT', before: 600, after: 200, keepWithNext: true },
  { ...flat, name: 'level0', align: 'JUSTIFY', left: 1400, hang: 1400, before: 200, after: 100 },
  { ...flat, name: 'level1', align: 'JUSTIFY', left: 2600, hang: 1400, after: 100 },
  { ...flat, name: 'level2', align: 'JUSTIFY', left: 3600, hang: 1000, after: 100 },
  { ...flat, name: 'level3', align: 'JUSTIFY', left: 4800, hang: 1400, after: 100 },
  { ...flat, name: 'cellLeft', align: 'LEFT' },
  { ...flat, name: 'cellCenter', align: 'CENTER' },
  { ...flat, name: 'cellRight', align: 'RIGHT' },
] as const satisfies ParaShape[];

export type CharName = (typeof CHAR_SHAPES)[number]['name'];
export type ParaName = (typeof PARA_SHAPES)[number]['name'];

export function charId(name: CharName): number {
  return CHAR_SHAPES.findIndex((shape) => shape.name === name);
}

export function paraId(name: ParaName): number {
  return PARA_SHAPES.findIndex((shape) => shape.name === name);
}

/** Borders are counted from 1. */
export const BORDER = { none: 1, clear: 2, cell: 3, cellHead: 4 } as const;
