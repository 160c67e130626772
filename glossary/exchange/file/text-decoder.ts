/** Every platform has it, but this code is compiled with the types of the language only. */
export const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (
    label: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  ) => {
    /** The name of the encoding in the Encoding standard. */
    readonly encoding: string;
    decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
  };
};
