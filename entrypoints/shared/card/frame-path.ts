/**
 * Finds a frame's place in its tab by counting frames in `window`, so that no message passes
 * through the page.
 */
/**
 * The index of each frame among its siblings, from the top window down; empty for the top window.
 * @returns undefined for a frame in a shadow tree, which its parent's `window` does not count
 */
export function framePath(): readonly number[] | undefined {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const place = placeIn(at.parent, at);
    if (place === undefined) return undefined;
    path.unshift(place);
  }
  return path;
}

function placeIn(parent: Window, child: Window): number | undefined {
  for (let place = 0; place < parent.length; place += 1) if (parent[place] === child) return place;
  return undefined;
}

/** Whether a path is that of a frame right inside this one. */
export function isChildPath(path: readonly number[]): boolean {
  const own = framePath();
  return (
    own !== undefined &&
    path.length === own.length + 1 &&
    own.every((place, depth) => place === path[depth])
  );
}
