/** A part of parsed code, and where it stands. */
export interface ParsedNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The parts below a node that are wanted, in the order of the code; nothing below such a part. */
export function nodesIn<T extends ParsedNode>(
  node: unknown,
  isWanted: (one: ParsedNode) => one is T,
): readonly T[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && isWanted(node as ParsedNode)) return [node as T];
  return Object.values(node).flatMap((one) => nodesIn(one, isWanted));
}
