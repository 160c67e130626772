interface ImportMetaEnv {
  /** Set by the build: true in the package for Firefox. */
  readonly FIREFOX: boolean;
}
