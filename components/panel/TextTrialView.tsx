import type { JSX } from 'preact';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { EVERYDAY_TEXTS } from '../../glossary/model/text/everyday-texts.ts';
import { SAMPLE_TEXTS, type SampleText } from '../../glossary/model/text/sample-texts.ts';
import { ScrollRegion } from '../controls/ScrollRegion.tsx';
import { ChoiceField, TextField } from '../form/Field.tsx';
import { languageName } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';
import { isOf, stretchesOf } from '../../glossary/model/text/tried-places.ts';
import { TriedReasons } from './TriedReasons.tsx';
import type { TriedSoFar } from '../../glossary/model/text/tried-so-far.ts';

interface TextTrialViewProps {
  readonly text: string;
  /** The text's language, as a page would state it; empty for none. */
  readonly language: string;
  /** The most characters that are tried. */
  readonly most: number;
  /** Absent before the first answer. */
  readonly tried: TriedSoFar | undefined;
  /** The entry in whose form this is; absent where all glossaries are tried. */
  readonly concept?: ConceptId;
  readonly onText: (text: string, language: string) => void;
}

const SAMPLES: readonly SampleText[] = [...SAMPLE_TEXTS, ...EVERYDAY_TEXTS];

/** A text to try the glossary on, with what is marked in it and what is not, and why. */
export function TextTrialView(props: TextTrialViewProps): JSX.Element {
  const t = useTexts();
  const { text, language, most, tried, concept, onText } = props;
  const languages = ['', 'en', 'zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'ja'];
  const ownPlaces = tried?.places.filter((place) => isOf(place, concept)) ?? [];
  return (
    <div class="text-trial">
      <div class="field-row">
        <ChoiceField
          label={t('trial.sample')}
          choice={String(SAMPLES.findIndex((sample) => textOf(sample) === text))}
          choices={[
            ['-1', t('trial.ownText')],
            ...SAMPLES.map(
              ({ title, language: of }, index) =>
                [String(index), `${title} (${languageName(t, of)})`] as const,
            ),
          ]}
          onChoice={(choice) => {
            const sample = SAMPLES[Number(choice)];
            onText(sample === undefined ? '' : textOf(sample), sample?.language ?? language);
          }}
        />
        <ChoiceField
          label={t('trial.language')}
          choice={language}
          choices={languages.map((tag) => [tag, trialLanguage(tag)])}
          onChoice={(choice) => onText(text, choice)}
        />
      </div>
      <TextField
        label={t('trial.text')}
        hint={text.length > most ? t('trial.tooLong', { most }) : t('trial.hint')}
        lines={4}
        {...(language !== '' && { lang: language })}
        text={text}
        onText={(typed) => onText(typed, language)}
      />
      <output class="soft small">{tried !== undefined && summary()}</output>
      {tried !== undefined && tried.text !== '' && (
        <>
          <ScrollRegion label={t('trial.result')} lang={language === '' ? undefined : language}>
            {stretchesOf(tried.text, tried.places).map((stretch, index) => {
              const { place } = stretch;
              if (place === undefined) return stretch.text;
              const isOwn = concept === undefined || isOf(place, concept);
              return place.miss === undefined ? (
                <mark key={index} class={isOwn ? 'own' : 'other'}>
                  {stretch.text}
                </mark>
              ) : (
                <span key={index} class={`missed ${isOwn ? 'own' : 'other'}`}>
                  {stretch.text}
                </span>
              );
            })}
          </ScrollRegion>
          <p class="soft small legend">
            <mark class="own">{t('trial.marked')}</mark>
            <span class="missed own">{t('trial.missed')}</span>
          </p>
          {concept === undefined ? (
            <TriedReasons tried={tried} places={tried.places} />
          ) : (
            <>
              <TriedReasons tried={tried} places={ownPlaces} />
              <details>
                <summary>{t('trial.others', tried.places.length - ownPlaces.length)}</summary>
                <TriedReasons
                  tried={tried}
                  places={tried.places.filter((place) => !isOf(place, concept))}
                />
              </details>
            </>
          )}
        </>
      )}
    </div>
  );

  function summary(): string {
    if (tried === undefined || tried.text === '') return '';
    if (!tried.isWhole) return t('trial.working');
    const places = concept === undefined ? tried.places : ownPlaces;
    const marked = places.filter(({ miss }) => miss === undefined).length;
    const missed = places.length - marked;
    const none = concept === undefined ? t('trial.none') : t('trial.noneOfEntry');
    if (places.length === 0) return none;
    return `${t('trial.countMarked', marked)} ${t('trial.countMissed', missed)}`;
  }

  function trialLanguage(tag: string): string {
    if (tag === '') return t('trial.noLanguage');
    return tag === 'ja' ? t('trial.japanese') : languageName(t, tag);
  }
}

function textOf({ paragraphs }: SampleText): string {
  return paragraphs.join('\n');
}
