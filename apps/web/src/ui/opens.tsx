import { Fragment, type ReactNode } from 'react';
import './opens.css';

/**
 * Said on a link whose words are a number: it opens exactly so many rows, or rows whose sum it is. The journeys follow every such
 * link and count.
 */
export const rows = (count: number) => ({ 'data-rows': count });
export const sum = (won: number) => ({ 'data-won': won });

const TAG = /<(\w+)>(.*?)<\/\1>/;

interface SentenceProps {
  /** A text with tags around its numbers: `<total>{{total}} records</total>`. */
  text: string;
  parts: Record<string, (words: string) => ReactNode>;
}

/** A sentence of either language whose numbers are links, each in the place where the language puts it. */
export function Sentence({ text, parts }: SentenceProps) {
  const pieces = text.split(TAG);
  return pieces.map((piece, index) => {
    // Between two plain pieces stand the name of a tag and its words.
    if (index % 3 === 1) return null;
    const name = pieces[index - 1] ?? '';
    return <Fragment key={index}>{index % 3 === 0 ? piece : (parts[name]?.(piece) ?? piece)}</Fragment>;
  });
}

/** The same sentence for those who hear it: without its tags. */
export function plain(text: string): string {
  return text.replace(new RegExp(TAG, 'g'), '$2');
}
