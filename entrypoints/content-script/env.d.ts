interface ImportMetaEnv {
  /** Set by the build: whether this is the package for Firefox. */
  readonly FIREFOX: boolean;
}
