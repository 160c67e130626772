/** A bit besides `TRAIT` in a layer: the unit is written without spaces and is a form by itself. */
export const IS_FORM = 8;

/** The bits of a unit in a layer that hold its class, or its `KIND`, … */
export const CLASS_MASK = 0x7fff;
/** … and the bit for a unit, written without spaces, that forms start with. */
export const BEGINS = 0x8000;

/** Kana letters: a block that has one and no `lang` is Japanese. */
export const KANA = /[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]/;
