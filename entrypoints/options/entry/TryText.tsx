import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TextTrialView } from '../../../components/panel/TextTrialView.tsx';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { MOST_TRIED, useTriedText } from './use-tried-text.ts';

interface TryTextProps {
  /** The entry in the form, as it is there; absent where the whole glossary is tried. */
  readonly draft?: ConceptEntry;
}

/** The text that was tried last and its language, kept while the page is open, for all entries. */
let last = { text: '', language: '' };

/** A text to try the glossary on, with the requests. */
export function TryText({ draft }: TryTextProps): JSX.Element {
  const [{ text, language }, setText] = useState(last);
  const tried = useTriedText(text, language, draft);
  return (
    <TextTrialView
      text={text}
      language={language}
      most={MOST_TRIED}
      tried={tried}
      {...(draft !== undefined && { concept: draft.id })}
      onText={(nextText, nextLanguage) => {
        last = { text: nextText, language: nextLanguage };
        setText(last);
      }}
    />
  );
}
