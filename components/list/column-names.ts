import type { ListColumn } from '../../glossary/model/list/list-view.ts';
import type { Texts } from '../texts/texts.tsx';

/** The name of a column of the list. */
export function columnName(t: Texts, column: ListColumn): string {
  switch (column) {
    case 'chinese':
      return t('options.chinese');
    case 'pinyin':
      return t('form.reading');
    case 'english':
      return t('options.english');
    case 'status':
      return t('form.status');
    case 'subjectField':
      return t('options.subjectField');
    case 'source':
      return t('list.source');
    case 'modified':
      return t('list.modified');
    case 'origin':
      return t('options.origin');
  }
}
