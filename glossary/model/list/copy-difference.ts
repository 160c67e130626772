/** What restoring a copy would change. */
export interface CopyDifference {
  /** How many entries of the copy can be read. */
  readonly entries: number;
  /** How many of them do not exist now, and how many exist but differ. */
  readonly returning: number;
  readonly changed: number;
  /** How many entries exist now, but not in the copy. */
  readonly removed: number;
  /** How many records of the copy cannot be read, and so are not restored. */
  readonly unreadable: number;
  /** How many entries of a file an import would refuse; they stay in the file. */
  readonly refused: number;
  /** How many entries would be in the trash again. */
  readonly trash: number;
  /** How many answers to findings of translation checks would come back; those given since stay. */
  readonly answers: number;
  /** How many practised cards would come back, or be put where they were on a later day than here. */
  readonly practice: number;
  /** How many subscriptions of the copy would be listed, because they are not subscribed to. */
  readonly subscriptions: number;
  /** How many entries of teams among these were deleted without their servers knowing. */
  readonly deletions: number;
  /** How the copy's settings and list layout compare with the current ones. */
  readonly settings: 'none' | 'same' | 'changed' | 'unreadable';
}
