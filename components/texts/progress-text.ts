import type { DocumentProgress } from '../../glossary/model/document/document-facts.ts';
import type { Texts } from './texts.tsx';

/** How much of a file is read so far; undefined once all is, or where there is no file. */
export function progressText(t: Texts, progress: DocumentProgress | undefined): string | undefined {
  if (progress === undefined || progress.read >= progress.total) return undefined;
  const counts = { read: String(progress.read), total: String(progress.total) };
  return progress.parts === 'pages'
    ? t('reader.readingPages', counts)
    : t('reader.readingChapters', counts);
}
