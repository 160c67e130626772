import { NUMBER_UNIT, type Placeholder } from '../../model/number/placeholder.ts';

/** What 首 may count. */
const IS_COUNTED = /^[届屆次轮輪批任]/u;

/** A form that says of one of its numbers that it is one. */
interface FirstForm {
  readonly form: string;
  readonly numbers: readonly Placeholder[];
  readonly first: Placeholder['name'];
}

/** The forms of a Chinese name that say 首届 for 第一届, each without the number that it says. */
export function firstForms(form: string, numbers: readonly Placeholder[]): readonly FirstForm[] {
  if (numbers.length === 0) return [];
  const parts = form.split(NUMBER_UNIT);
  return numbers.flatMap(({ name, style }, place) => {
    const before = parts.slice(0, place + 1).join(NUMBER_UNIT);
    const behind = parts.slice(place + 1).join(NUMBER_UNIT);
    if (style !== 'zh' || !before.endsWith('第') || !IS_COUNTED.test(behind)) return [];
    const said = `${before.slice(0, -1)}首${behind}`;
    return [{ form: said, numbers: numbers.toSpliced(place, 1), first: name }];
  });
}
