/** How bright colours are, as WCAG 2.2 reckons contrast. */

/** A colour as far as contrast minds it. */
export interface Shade {
  /** Relative luminance, 0 for black to 1 for white. */
  readonly luminance: number;
  /** Opacity, from 0 to 1. */
  readonly alpha: number;
}

type Channels = readonly [one: number, two: number, three: number];

/** Relative luminance of a colour in sRGB, each channel from 0 to 1. */
export function luminanceOf(channels: Channels): number {
  const [red, green, blue] = channels.map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two luminances, from 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The luminance that is seen where a colour lies over another. Near enough: both are mixed as greys. */
export function laidOver({ luminance, alpha }: Shade, below: number): number {
  const grey = (value: number): number => value ** (1 / 2.2);
  return (alpha * grey(luminance) + (1 - alpha) * grey(below)) ** 2.2;
}

const COLOUR = /^(?<kind>[a-z]+)\((?:[a-z][\w-]* )?(?<parts>[^()]*)\)$/u;

/**
 * Reads a colour as a computed style gives it. Spaces of `color()` are read as if they were sRGB,
 * and of the perceptual ones the lightness alone counts, which is what they have it for.
 * @returns undefined for what is no colour
 */
export function shadeOf(computed: string): Shade | undefined {
  const { kind = '', parts = '' } = COLOUR.exec(computed)?.groups ?? {};
  // `none` counts as zero.
  const [one = 0, two = 0, three = 0, alpha = 1] = parts
    .split(/[\s,/]+/u)
    .map((part) => Number.parseFloat(part) || 0);
  const unit = kind.startsWith('rgb') ? 255 : 1;
  const luminance = kind.startsWith('ok')
    ? one ** 3
    : kind.startsWith('l')
      ? ((one + 16) / 116) ** 3
      : luminanceOf([clamp(one / unit), clamp(two / unit), clamp(three / unit)]);
  return kind === '' ? undefined : { luminance: clamp(luminance), alpha: clamp(alpha) };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
