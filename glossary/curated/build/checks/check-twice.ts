import type { Issue } from '../../../model/entry/issue.ts';
import type { CuratedFiles } from '../read-curated.ts';
import { termsOf } from '../terms-of.ts';

/**
 * Finds concepts that are entered twice: they share a Chinese form, an English form and the
 * jurisdiction. The 文化部 of the mainland and the one of Taiwan are two concepts.
 */
export function checkTwice({ subjects }: CuratedFiles): readonly Issue[] {
  const issues: Issue[] = [];
  const first = new Map<string, string>();
  const told = new Set<string>();
  for (const [subject, file] of subjects) {
    for (const [id, { jurisdiction = '', ...concept }] of Object.entries(file)) {
      for (const [chinese] of termsOf(concept['zh-Hans'])) {
        for (const [english] of termsOf(concept.en)) {
          const key = [jurisdiction, chinese, english.toLowerCase()].join('\n');
          const other = first.get(key) ?? id;
          first.set(key, other);
          if (other === id || told.has(id)) continue;
          told.add(id);
          const message = `is ${other}: both have ${chinese} and ${english}`;
          issues.push({ severity: 'error', place: `${subject}.yaml ${id}`, message });
        }
      }
    }
  }
  return issues;
}
