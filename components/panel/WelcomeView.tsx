import type { JSX } from 'preact';
import { SAMPLE_TEXTS } from '../../glossary/model/text/sample-texts.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';

/** The page after the installation: first steps, a text to try, and what the extension can see. */
export function WelcomeView({
  onOpenGlossary,
}: {
  readonly onOpenGlossary: () => void;
}): JSX.Element {
  const t = useTexts();
  return (
    <div class="welcome">
      <header>
        <h1 class="brand">{t('extension.name')}</h1>
        <p class="lead">{t('extension.description')}</p>
      </header>
      <main>
        <ol class="steps plain">
          <Step title={t('welcome.pointTitle')} text={t('welcome.point')} />
          <Step title={t('welcome.listTitle')} text={t('welcome.list')} />
          <Step title={t('welcome.editTitle')} text={t('welcome.edit')}>
            <Button onClick={onOpenGlossary}>{t('popup.openGlossary')}</Button>
          </Step>
        </ol>
        <section aria-labelledby="try-heading">
          <h2 id="try-heading">{t('welcome.try')}</h2>
          <div class="samples">
            {SAMPLE_TEXTS.map(({ language, title, paragraphs }) => (
              <article key={language} lang={language}>
                <h3>{title}</h3>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </article>
            ))}
          </div>
        </section>
        <section class="privacy" aria-labelledby="privacy-heading">
          <h2 id="privacy-heading">{t('welcome.privacy')}</h2>
          <dl>
            <dt>{t('welcome.seesTitle')}</dt>
            <dd>{t('welcome.sees')}</dd>
            <dt>{t('welcome.choiceTitle')}</dt>
            <dd>{t('welcome.choice')}</dd>
            <dt>{t('welcome.keepsTitle')}</dt>
            <dd>{t('welcome.keeps')}</dd>
            <dt>{t('welcome.neverTitle')}</dt>
            <dd>{t('welcome.never')}</dd>
          </dl>
        </section>
      </main>
    </div>
  );
}

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly children?: JSX.Element;
}

function Step({ title, text, children }: StepProps): JSX.Element {
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </li>
  );
}
