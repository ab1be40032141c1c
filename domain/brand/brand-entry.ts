/** An entry as it stands on the list of brand customers. The last day on which it holds is `endsOn`. [O-27] */
export interface BrandEntry {
  readonly entryId: string;
  readonly classId: string;
  readonly grounds: string;
  /** YYYY-MM-DD, by the hall's calendar. */
  readonly endsOn: string;
}
