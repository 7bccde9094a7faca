/** What is versioned: a curation, an own entry, a handbook page. `kind` is lower-case ASCII with hyphens. */
export interface VersionSubject {
  readonly kind: string;
  readonly id: string;
}

/** One version of a content. Version 0 stands for "nothing has been written yet". */
export interface Version<Content> {
  readonly version: number;
  readonly content: Content;
  /** What was done: `edit`, `hide`, `restore`, `undo`… */
  readonly act: string;
  readonly note: string | null;
  readonly changedAt: Date;
  /** An account's id, or the name of a program. */
  readonly changedBy: string;
}

export interface NewVersion<Content> {
  readonly subject: VersionSubject;
  /** The version that the change was made on; 0 for the first. */
  readonly basedOn: number;
  readonly content: Content;
  readonly act: string;
  readonly note?: string | null;
  readonly at: Date;
  readonly by: string;
}

export type SavedVersion<Content> =
  | { readonly ok: true; readonly version: number }
  /** Somebody else was first; here is what stands now. */
  | { readonly ok: false; readonly current: Version<Content> };
