import type { JSX } from 'preact';
import { FailureNotice } from './FailureNotice.tsx';
import { StorageNotice, type StorageNoticeProps } from './StorageNotice.tsx';

interface NoticesProps extends Omit<StorageNoticeProps, 'health'> {
  /** What went wrong on the page last. */
  readonly trouble: string | undefined;
  /** Absent until it is known. */
  readonly health: StorageNoticeProps['health'] | undefined;
}

/** What stands at the top of a page of ours while something is wrong: a failure, or the storage. */
export function Notices({ trouble, health, ...actions }: NoticesProps): JSX.Element {
  return (
    <>
      {trouble !== undefined && <FailureNotice message={trouble} />}
      {health !== undefined && <StorageNotice health={health} {...actions} />}
    </>
  );
}
