import { SAMPLE_TEXTS } from '../../glossary/model/text/sample-texts.ts';

/** Paper and ink of the page. */
const style = `
  body { margin: 0; background: #fffdf8; color: #222; font: max(17px, 1.62vw)/1.75 Georgia, 'Noto Serif CJK SC', serif; }
  header { padding: 18px 48px; border-bottom: 3px double #999; font-size: 1.3em; letter-spacing: .04em; }
  main { display: grid; grid-template-columns: 1fr 1fr; gap: 56px; padding: 22px 48px; }
  h1 { font-size: 1.45em; line-height: 1.3; margin: 0 0 8px; }
  p { margin: 0 0 14px; }
`;

/** A page like one of a newspaper, with two of the sample texts side by side. */
export function articlePage(languages: readonly [string, string]): string {
  const articles = languages.map((wanted) => {
    const text = SAMPLE_TEXTS.find(({ language }) => language === wanted);
    if (text === undefined) throw new Error(`No sample text in ${wanted}`);
    const paragraphs = text.paragraphs.map((one) => `<p>${one}</p>`).join('');
    return `<article lang="${text.language}"><h1>${text.title}</h1>${paragraphs}</article>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>The Harbour Review</title><style>${style}</style>
<header>The Harbour Review</header><main>${articles.join('')}</main>`;
}
