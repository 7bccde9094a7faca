/** Who has read a plain Finnish text and found that it is plain and true. */
export interface SelkoReview {
  readonly state: "draft" | "reviewed";
  /** Plain date; null while it is a draft. */
  readonly reviewedOn: string | null;
  /** Whose text it is, and once it is reviewed, whose review. */
  readonly by: "provider" | "region" | "polku";
}

/** Plain Finnish (selkokieli) written for one service. */
export interface SelkoText {
  readonly summary: string;
  readonly description: string;
  /** Absent in records stored before reviews were told: read it through `reviewOf`. */
  readonly review?: SelkoReview;
}

const UNREVIEWED: SelkoReview = { state: "draft", reviewedOn: null, by: "provider" };

/** What nobody has said to be reviewed is a draft. */
export function reviewOf(review: SelkoReview | undefined): SelkoReview {
  return review ?? UNREVIEWED;
}
