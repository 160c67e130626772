import type { JSX, Ref } from 'preact';
import { FileButton } from '../exchange/FileButton.tsx';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { useTexts } from '../texts/texts.tsx';
import {
  type CheckLanguage,
  type CheckSide,
  langOf,
} from '../../glossary/model/check/check-stage.ts';

interface CheckTextFieldProps {
  readonly side: CheckSide;
  readonly text: string;
  /** The language that the user said; undefined where it is told by the letters. */
  readonly said: CheckLanguage | undefined;
  /** The language by the letters. */
  readonly told: CheckLanguage;
  /** The files that the picker offers. */
  readonly accept: string;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  readonly onText: (text: string) => void;
  readonly onSaid: (language: CheckLanguage | undefined) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Lets the user choose a tab. */
  readonly onTab: () => void;
}

/** One of the two texts, with its language and a file for it. */
export function CheckTextField(props: CheckTextFieldProps): JSX.Element {
  const t = useTexts();
  const { side, text, said, told } = props;
  const names = { zh: t('check.chinese'), en: t('check.english') } as const;
  const name = t(`check.${side}`);
  const id = `check-${side}`;
  const isEmpty = text.trim() === '';
  return (
    <section class="check-side" data-side={side} aria-labelledby={`${id}-name`}>
      <div class="check-side-head">
        <h2 id={`${id}-name`}>
          <label htmlFor={id}>{name}</label>
        </h2>
        <Select
          aria-label={t('check.language')}
          choice={said ?? 'told'}
          choices={[
            ['told', isEmpty ? t('check.detect') : t('check.detected', { language: names[told] })],
            ['zh', names.zh],
            ['en', names.en],
          ]}
          onChoice={(choice) => props.onSaid(choice === 'told' ? undefined : choice)}
        />
        <FileButton
          label={t('check.choose')}
          accept={props.accept}
          isMultiple
          onFiles={props.onFiles}
        />
        <Button onClick={props.onTab}>{t('check.tab.open')}</Button>
      </div>
      <textarea
        ref={props.fieldRef}
        id={id}
        lang={isEmpty ? undefined : langOf(said ?? told)}
        placeholder={t('check.dropHint')}
        value={text}
        spellcheck={false}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
    </section>
  );
}
