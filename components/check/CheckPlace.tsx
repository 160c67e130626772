import type { JSX } from 'preact';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import type {
  CheckReport,
  MarkedText,
  ReportPlace,
} from '../../glossary/model/check/check-report.ts';
import { langOf } from '../../glossary/model/check/check-stage.ts';

interface CheckPlaceProps {
  readonly id: string;
  readonly place: ReportPlace;
  /** Its number among the places of the group, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
  readonly languages: Pick<CheckReport, 'sourceLanguage' | 'targetLanguage'>;
  /** The name of the file that has it, where there are several. */
  readonly file: string | undefined;
  /** Whether the user went to it last. */
  readonly isCurrent: boolean;
  readonly onShow: () => void;
  /** Puts an equivalent in the place of what stands there; undefined where the translation is a page's. */
  readonly onPut: ((text: string) => void) | undefined;
  /** Absent where there is nothing to answer. */
  readonly onRightHere: (() => void) | undefined;
}

/** Both sentences of a place, with the term and what stands there marked. */
export function CheckPlace(props: CheckPlaceProps): JSX.Element {
  const t = useTexts();
  const { id, place, number, count, languages, file, isCurrent, onPut, onRightHere } = props;
  const targetLang = langOf(languages.targetLanguage);
  return (
    <li
      id={id}
      class="check-place"
      tabIndex={-1}
      aria-current={isCurrent}
      aria-label={t('check.place', { place: String(number), count: String(count) })}
    >
      {file !== undefined && <p class="soft small">{file}</p>}
      <MarkedSentences text={place.source} lang={langOf(languages.sourceLanguage)} />
      <MarkedSentences text={place.target} lang={targetLang} />
      {onPut !== undefined && place.equivalents !== undefined && place.equivalents.length > 0 && (
        <fieldset class="check-actions check-equivalents">
          <legend class="soft small">{t('check.put')}</legend>
          {place.equivalents.map((text) => (
            <Button key={text} lang={targetLang} onClick={() => onPut(text)}>
              {text}
            </Button>
          ))}
        </fieldset>
      )}
      <p class="check-actions">
        {onRightHere !== undefined && (
          <Button class="plain-button" onClick={onRightHere}>
            {t('check.answer.here')}
          </Button>
        )}
        <Button class="plain-button" onClick={props.onShow}>
          {t(onPut === undefined ? 'check.page.show' : 'check.showThere')}
        </Button>
      </p>
    </li>
  );
}

/** Sentences with the part that is spoken of marked. */
export function MarkedSentences({
  text: { before, marked, after },
  lang,
}: {
  readonly text: MarkedText;
  readonly lang: string;
}): JSX.Element {
  return (
    <p lang={lang}>
      {before}
      {marked !== '' && <mark>{marked}</mark>}
      {after}
    </p>
  );
}
