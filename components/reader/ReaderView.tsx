import type { JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../exchange/FileButton.tsx';
import { useTexts } from '../texts/texts.tsx';
import { progressText } from '../texts/progress-text.ts';
import type { Refusal } from '../../glossary/model/document/document-facts.ts';
import type { DocumentStage } from '../../glossary/model/document/document-stage.ts';
import { DocumentOutline } from './DocumentOutline.tsx';
import { EncodingField } from './EncodingField.tsx';
import { NoticeList } from './NoticeList.tsx';
import { PasswordField } from './PasswordField.tsx';
import { ReaderBar, type ReaderBarProps } from './ReaderBar.tsx';
import { refusalText } from './refusal-text.ts';

export interface ReaderViewProps extends Omit<ReaderBarProps, 'hasOutline'> {
  readonly stage: DocumentStage;
  /** Holds the document, which is put into it from outside. */
  readonly documentRef: Ref<HTMLDivElement>;
  readonly onText: (text: string) => void;
  readonly onEncoding: (encoding: string) => void;
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
  readonly onTarget: (target: string) => void;
}

/** The reader around its document. What is outside of the document is not searched for terms. */
export function ReaderView(props: ReaderViewProps): JSX.Element {
  const t = useTexts();
  const { stage, isOutlineOpen } = props;
  const outline = stage.state === 'open' ? stage.outline : [];
  const progress = progressText(t, stage.state === 'open' ? stage.progress : undefined);
  return (
    <div class="reader">
      <div class="reader-top termlight-no-terms">
        <ReaderBar {...props} hasOutline={outline.length > 0} />
        {progress !== undefined && <p class="reader-progress small soft">{progress}</p>}
      </div>
      {stage.state === 'open' && stage.notices.length > 0 && (
        <div class="reader-notices termlight-no-terms">
          <NoticeList notices={stage.notices} />
        </div>
      )}
      <div class="reader-body">
        {isOutlineOpen && outline.length > 0 && (
          <div class="outline-place termlight-no-terms">
            <DocumentOutline items={outline} onTarget={props.onTarget} />
          </div>
        )}
        <main>
          {stage.state === 'open' && stage.encoding !== undefined && (
            <div class="reader-notices termlight-no-terms">
              <EncodingField encoding={stage.encoding} onEncoding={props.onEncoding} />
            </div>
          )}
          {stage.state !== 'open' && (
            <div class="termlight-no-terms">
              <Waiting {...props} />
            </div>
          )}
          <div ref={props.documentRef} class="document" lang="" tabIndex={-1} />
        </main>
      </div>
    </div>
  );
}

/** What stands in the place of a document. */
function Waiting(props: ReaderViewProps): JSX.Element {
  const t = useTexts();
  const { stage } = props;
  switch (stage.state) {
    case 'empty':
      return <Empty {...props} isFromFile={stage.isFromFile} />;
    case 'fetching':
      return (
        <div class="reader-card">
          <h2>{t('reader.fetching')}</h2>
          <progress
            aria-label={t('reader.fetching')}
            {...(stage.total === undefined ? {} : { value: stage.read, max: stage.total })}
          />
          <p class="soft small">
            {stage.total === undefined
              ? t('reader.megabytes', { read: megabytes(stage.read) })
              : t('reader.megabytesOf', {
                  read: megabytes(stage.read),
                  total: megabytes(stage.total),
                })}
          </p>
          <div class="notice-actions">
            <Button onClick={props.onCancel}>{t('reader.cancel')}</Button>
          </div>
        </div>
      );
    case 'password':
      return <PasswordField wasWrong={stage.wasWrong} onPassword={props.onPassword} />;
    case 'refused':
      return <Refused {...props} refusal={stage.refusal} />;
    case 'opening':
    case 'open':
      return <output class="reader-card">{t('reader.opening', { name: props.name })}</output>;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function Empty(props: ReaderViewProps & { readonly isFromFile: boolean }): JSX.Element {
  const t = useTexts();
  const [text, setText] = useState('');
  return (
    <div class="reader-card">
      <h2>{t('reader.heading')}</h2>
      {props.isFromFile && <p class="notice">{t('reader.fromFile')}</p>}
      <div class="notice-actions">
        <FileButton
          label={t('reader.choose')}
          accept={props.accept}
          isPrimary
          onFiles={props.onFiles}
        />
      </div>
      <p class="soft small">
        {t('reader.dropHint')}
        <br />
        {t('reader.kinds')}
      </p>
      <form
        class="reader-paste"
        onSubmit={(event) => {
          event.preventDefault();
          props.onText(text);
        }}
      >
        <label class="field">
          <span class="label">{t('reader.paste')}</span>
          <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <Button type="submit" disabled={text.trim() === ''}>
          {t('reader.readPasted')}
        </Button>
      </form>
      <p class="soft small">{t('reader.private')}</p>
    </div>
  );
}

function Refused(props: ReaderViewProps & { readonly refusal: Refusal }): JSX.Element {
  const t = useTexts();
  const { why, advice } = refusalText(t, props.refusal);
  return (
    <div class="reader-card" role="alert">
      <h2>{t('reader.refused')}</h2>
      <p>{why}</p>
      <p class="soft">{advice}</p>
      <div class="notice-actions">
        <FileButton
          label={t('reader.choose')}
          accept={props.accept}
          isPrimary
          onFiles={props.onFiles}
        />
      </div>
    </div>
  );
}
