/** What the tests use of a package that reads XLIFF. */
declare module 'xliff' {
  interface XliffElement {
    readonly name: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly elements?: readonly XliffElement[];
  }

  interface XliffUnit {
    readonly source: string;
    readonly target?: string;
    /** What is in it besides its segments. */
    readonly additionalElements?: readonly XliffElement[];
  }

  interface XliffFile {
    readonly xliffVersion?: string;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
    /** By file and unit. */
    readonly resources: Readonly<Record<string, Readonly<Record<string, XliffUnit>>>>;
  }

  function xliff2js(
    text: string,
    options: { readonly inlineAsString: boolean },
  ): Promise<XliffFile>;

  export { type XliffFile, xliff2js };
}
