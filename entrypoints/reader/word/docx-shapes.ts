/** The run style that marks a word with a phonetic guide. */
export const RUBY_BASE = 'ruby-base';
/** The run style that marks the phonetic guide. */
export const RUBY_HINT = 'ruby-hint';

/** The paragraph styles for headings that have only a level, the highest first. */
export const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) => `outline-${level}`);

/** Elements that contain the text of a box, or drawn letters. */
const BOXES: ReadonlySet<string> = new Set(['txbxContent', 'textpath']);

/**
 * Changes a part of a Word document so that the package that reads it leaves nothing out. The
 * package does not know fields in a single element, formulas, phonetic guides, headings with other
 * names, and most kinds of drawings with boxes. A box is put by itself after its drawing.
 */
export function inKnownShapes(root: Element): void {
  const make = (name: string, ...content: readonly Node[]): Element => {
    const element = root.ownerDocument.createElementNS(root.namespaceURI, `w:${name}`);
    element.append(...content);
    return element;
  };
  const withValue = (element: Element, value: string): Element => {
    element.setAttributeNS(root.namespaceURI, 'w:val', value);
    return element;
  };
  const run = (style: string, content: Iterable<Node>): Element =>
    make('r', make('rPr', withValue(make('rStyle'), style)), ...content);
  const places = new Map<Element, Element>();
  const putBehind = (drawn: Element, box: Element): void => {
    const drawing = outermost(drawn);
    // It was removed as an alternative for the same thing.
    if (drawing.parentElement === null) return;
    const place = places.get(drawing) ?? make('pict');
    place.append(box);
    if (!places.has(drawing)) drawing.after(place);
    places.set(drawing, place);
  };
  for (const element of root.querySelectorAll('*')) {
    const partOf = (name: string): Iterable<Node> => partNamed(element, name)?.childNodes ?? [];
    switch (element.localName) {
      case 'bdo':
      case 'dir':
      case 'fldSimple':
      case 'oMathPara':
        element.replaceWith(...element.childNodes);
        break;
      case 'cr':
        element.replaceWith(make('br'));
        break;
      case 'oMath': {
        const characters = make('t');
        characters.textContent = element.textContent;
        element.replaceWith(make('r', characters));
        break;
      }
      case 'ruby':
        element.replaceWith(run(RUBY_BASE, partOf('rubyBase')), run(RUBY_HINT, partOf('rt')));
        break;
      case 'outlineLvl': {
        const level = Number(
          [...element.attributes].find(({ name }) => name.endsWith(':val'))?.value,
        );
        const heading = HEADINGS[level];
        const properties = element.parentElement;
        const name = partNamed(properties?.parentElement, 'name');
        if (heading === undefined) break;
        if (name !== undefined) name.replaceWith(withValue(make('name'), `heading ${level + 1}`));
        else {
          partNamed(properties, 'pStyle')?.remove();
          properties?.prepend(withValue(make('pStyle'), heading));
        }
        break;
      }
      case 'AlternateContent':
        leaveOneWay(element);
        break;
      case 'txbxContent':
        putBehind(element, make('txbxContent', ...element.childNodes));
        break;
      case 'textpath': {
        const text = make('t');
        text.textContent = element.getAttribute('string');
        putBehind(element, make('txbxContent', make('p', make('r', text))));
      }
    }
  }
}

function partNamed(element: Element | null | undefined, name: string): Element | undefined {
  return [...(element?.children ?? [])].find(({ localName }) => localName === name);
}

/** The outermost element of a drawing, which is in a run. */
function outermost(drawn: Element): Element {
  const { parentElement } = drawn;
  return parentElement === null || parentElement.localName === 'r'
    ? drawn
    : outermost(parentElement);
}

/** Of several alternatives for one thing, keeps the boxes of the first one that has any. */
function leaveOneWay(alternatives: Element): void {
  const ways = [...alternatives.children];
  const boxes = ways.map((way) =>
    [...way.querySelectorAll('*')].filter(({ localName }) => BOXES.has(localName)),
  );
  for (const repeated of boxes.filter(({ length }) => length > 0).slice(1))
    for (const box of repeated) box.remove();
  // The package reads the last alternative, which is for programs that know no other; it may be
  // missing.
  if (!ways.some(({ localName }) => localName === 'Fallback'))
    alternatives.replaceWith(...(ways[0]?.childNodes ?? []));
}
