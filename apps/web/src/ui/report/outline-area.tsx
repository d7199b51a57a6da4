import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslation } from '../../lib/i18n';
import { Button } from '../button';
import { FieldLabel, FieldNotes, type FieldProps } from '../field-parts';
import { useNoVictimsId } from '../no-victims';
import { changeLevel, continueLevel, startLevel, tidyOutline, type TextWithCaret } from './outline';
import './report.css';

interface OutlineAreaProps extends Omit<FieldProps, 'help'> {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
}

function useOutline(value: string, onChange: (value: string) => void) {
  const box = useRef<HTMLTextAreaElement>(null);
  const caretNext = useRef<number | null>(null);
  const isLeaving = useRef(false);
  useLayoutEffect(() => {
    if (caretNext.current === null) return;
    box.current?.setSelectionRange(caretNext.current, caretNext.current);
    caretNext.current = null;
  });
  const here = (): TextWithCaret => ({ text: value, caret: box.current?.selectionStart ?? value.length });
  const write = (next: TextWithCaret) => {
    caretNext.current = next.caret;
    onChange(next.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A syllable that is being composed uses these keys itself.
    if (event.nativeEvent.isComposing) return;
    const wasLeaving = isLeaving.current;
    isLeaving.current = event.key === 'Escape';
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    let next: TextWithCaret | null = null;
    if (event.key === 'Tab' && isPlain && !wasLeaving) next = changeLevel(here(), event.shiftKey ? -1 : 1);
    if (event.key === 'Enter' && isPlain && !event.shiftKey) next = continueLevel(here());
    if (next === null) return;
    event.preventDefault();
    write(next);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    const tidy = tidyOutline(pasted);
    if (tidy === pasted) return;
    event.preventDefault();
    const { text, caret } = here();
    const to = box.current?.selectionEnd ?? caret;
    write({ text: text.slice(0, caret) + tidy + text.slice(to), caret: caret + tidy.length });
  };
  const start = () => {
    write(startLevel(here()));
    box.current?.focus();
  };
  return { box, onKeyDown, onPaste, start };
}

/**
 * A plain text field that knows 개조식. Tab changes the level only on a line that has one, and Escape followed by Tab always leaves:
 * whoever uses the keyboard alone is never caught in it.
 */
export function OutlineArea({ label, error, isRequired = false, value, onChange, rows = 3 }: OutlineAreaProps) {
  const { t } = useTranslation('reporting');
  const { box, onKeyDown, onPaste, start } = useOutline(value, onChange);
  const sentence = useNoVictimsId();
  return (
    <AriaTextField
      className="field outline-field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      {...(sentence === undefined ? {} : { 'aria-describedby': sentence })}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <AriaTextArea ref={box} className="field-input" rows={rows} onKeyDown={onKeyDown} onPaste={onPaste} />
      <div className="outline-foot">
        <Text slot="description" className="field-help">
          {t('outline.hint')}
        </Text>
        <span className="number muted">{t('outline.length', { count: value.length })}</span>
        <Button kind="quiet" onClick={start} aria-label={t('outline.startIn', { label })}>
          {t('outline.start')}
        </Button>
      </div>
      <FieldNotes help={undefined} error={error} />
    </AriaTextField>
  );
}
