import { writePracticeSet } from '../../glossary/model/practice/practice-set.ts';

/** The address of the page of practice with the terms of a speech, within the extension. */
export const PRACTICE = `practice.html?${new URLSearchParams({
  text: writePracticeSet({
    title: 'A speech',
    terms: [
      { concept: 'concept-cyber-sovereignty', text: '网络主权' },
      { concept: 'concept-green-development', text: '绿色发展' },
    ],
  }),
})}`;
