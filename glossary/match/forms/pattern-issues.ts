import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { Issue } from '../../model/entry/issue.ts';
import { isChinese } from '../../model/entry/language.ts';
import { formKey } from '../fold/form-key.ts';
import { MAX_FORM_UNITS } from './pattern.ts';

/** English words so common that such a term would be marked everywhere. */
const EVERYDAY =
  /^(?:an?|the|of|to|in|on|at|by|for|and|or|but|not|is|are|was|be|it|its|he|she|we|they|you|this|that|with|as|from|so|if|no|yes|do)$/iu;

/**
 * Wildcards and character classes of search patterns, but not the + of 互联网+ and C++, the ? of a
 * question, the $ of an amount.
 */
const SEARCH_PATTERN = /\*|\.\+|\\[bdswBDSW]|\[\^?\w-\w\]|\(\?[:=!<]|\w\|\w|^\^|\$$|\w\?\w/;
/** Numbers so common that such a term would be marked everywhere. */
const ONLY_DIGITS = /^\d{1,3}$/;

/**
 * Problems of an entry's terms as things to search for (contract 3.6). A term with an error is
 * never searched for; one with a warning is, but its author should know.
 */
export function patternIssues(entry: ConceptEntry): readonly Issue[] {
  return entry.languageSections.flatMap(({ language, termSections }, section) =>
    termSections.flatMap(({ term, matching = {} }, index) => {
      const place = `languageSections.${section}.termSections.${index}`;
      const extra = (matching.extraForms ?? []).flatMap((form, i) =>
        formIssues(form, `${place}.matching.extraForms.${i}`, language),
      );
      const phrases = (matching.notInside ?? []).flatMap((phrase, i): Issue[] =>
        formKey(phrase) !== formKey(term) && formKey(phrase).includes(formKey(term))
          ? []
          : [
              {
                severity: 'warning',
                place: `${place}.matching.notInside.${i}`,
                code: 'notAround',
                message: `“${phrase}” does not contain the term, so it changes nothing.`,
              },
            ],
      );
      return [...formIssues(term, `${place}.term`, language), ...extra, ...phrases];
    }),
  );
}

function formIssues(form: string, place: string, language: string): readonly Issue[] {
  const issue = (severity: Issue['severity'], code: string, message: string): readonly Issue[] => [
    { severity, place, code, message },
  ];
  if (form.trim() === '') return issue('error', 'blank', 'The term is empty.');
  if (!form.isWellFormed())
    return issue(
      'error',
      'loneSurrogate',
      'The term has half of a character in it: it was cut in the wrong place.',
    );
  const key = formKey(form);
  if (key === '' || !/[\p{L}\p{N}]/u.test(key))
    return issue('error', 'noLetter', 'The term has neither a letter nor a digit.');
  if (key.length > MAX_FORM_UNITS)
    return issue('error', 'tooLong', `The term is longer than ${MAX_FORM_UNITS} characters.`);
  if (/[\r\n\t]/.test(form))
    return issue(
      'warning',
      'lineBreak',
      'The term has a line break or a tab in it; it is read as a space.',
    );
  if ([...key].length === 1 || ONLY_DIGITS.test(key))
    return issue('warning', 'veryShort', 'So short a term is found almost everywhere.');
  if (/\p{Co}|\ufffd/u.test(form))
    return issue(
      'warning',
      'wrongEncoding',
      'The term has a character that no font knows: it was read in the wrong encoding.',
    );
  if (/\p{Cc}/u.test(form))
    return issue(
      'warning',
      'controlCharacter',
      'The term has an invisible control character in it.',
    );
  if (/<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(form))
    return issue('warning', 'html', 'The term has HTML in it, which is searched for as it stands.');
  if (/^(?:https?:\/\/|www\.)|^\S+@\S+\.\w+$/i.test(form))
    return issue(
      'warning',
      'neverInAddress',
      'Nothing is marked inside an address, so this term never is.',
    );
  if (!isChinese(language) && EVERYDAY.test(key))
    return issue(
      'warning',
      'everydayWord',
      'The term is one of the commonest words; it is found in every sentence.',
    );
  if (SEARCH_PATTERN.test(form))
    return issue(
      'warning',
      'searchPattern',
      'Signs such as * and ? are searched for as they stand: a term is no search pattern.',
    );
  return [];
}
