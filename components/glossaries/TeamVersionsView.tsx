import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { TeamVersion, TeamVersions } from '../../glossary/model/glossary/team.ts';
import { Button } from '../controls/Button.tsx';
import { EntryTerms } from '../form/EntryTerms.tsx';
import { VersionChoice } from '../form/VersionChoice.tsx';
import { momentText } from '../texts/date-text.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';
import { memberName } from '../texts/member-name.ts';

interface TeamVersionsViewProps {
  /** What the entry is called. */
  readonly term: string;
  readonly found: TeamVersions;
  readonly readOnly: boolean;
  /** Called with what was decided; null deletes the entry. */
  readonly onSettle: (entry: ConceptEntry | null) => void;
}

/** A version in which the entry was not deleted. */
type Standing = TeamVersion & { readonly entry: ConceptEntry };

/**
 * The versions of an entry of a team beside each other, with who wrote them and when; or what stands
 * against its deletion.
 */
export function TeamVersionsView(props: TeamVersionsViewProps): JSX.Element {
  const t = useTexts();
  const { term, found, readOnly, onSettle } = props;
  const title = useId();
  const standing = found.versions.filter((one): one is Standing => one.entry !== undefined);
  const isDeleted =
    found.against !== undefined ||
    found.isDeletedHere === true ||
    standing.length < found.versions.length;
  const heading = t('team.versionsOf', { term });
  const why = [
    ...(found.against === undefined ? [] : [t('team.deletedBy', whoAndWhen(t, found.against))]),
    ...(found.isDeletedHere === true ? [t('team.deletedHere')] : []),
  ];
  const remove = isDeleted && (
    <Button disabled={readOnly} onClick={() => onSettle(null)}>
      {t('team.deleteEntry')}
    </Button>
  );
  const [first, second, ...others] = standing;
  if (first === undefined || second === undefined) {
    return (
      <section class="notice" aria-labelledby={title}>
        <h3 id={title}>{heading}</h3>
        {why.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {first !== undefined && (
          <p>
            {t('team.version', whoAndWhen(t, first))} <EntryTerms entry={first.entry} />
          </p>
        )}
        <div class="notice-actions">
          {first !== undefined && (
            <Button disabled={readOnly} onClick={() => onSettle(first.entry)}>
              {t('team.keepEntry')}
            </Button>
          )}
          {remove}
        </div>
      </section>
    );
  }
  const named = ({ entry, ...version }: Standing) => ({
    entry,
    name: t('team.version', whoAndWhen(t, version)),
  });
  return (
    <VersionChoice
      title={heading}
      hint={[...why, t('team.choose')].join(' ')}
      versions={[named(first), named(second), ...others.map(named)]}
      preferred={() => 0}
      mergeLabel={t('team.save')}
      readOnly={readOnly}
      onMerge={onSettle}
    >
      {standing.map((version) => (
        <Button key={version.rev} disabled={readOnly} onClick={() => onSettle(version.entry)}>
          {t('team.take', whoAndWhen(t, version))}
        </Button>
      ))}
      {remove}
    </VersionChoice>
  );
}

function whoAndWhen(t: Texts, { by, at }: Pick<TeamVersion, 'by' | 'at'>) {
  return { by: memberName(t, by), date: momentText(t, at) };
}
