/** What control needs to know besides the ledger's hall. */
export interface ControlFacts {
  /** UTC ms. */
  readonly now: number;
  /** Numbers are given now. */
  readonly open: boolean;
  /** Since when the hall is open by its hours, UTC ms; absent while it is not, and in a hall that never closes. */
  readonly openSince?: number;
  /** Screens that ought to be there and are not, and since when. */
  readonly away?: readonly { readonly screen: string; readonly at: string; readonly since: number }[];
  /** Minutes that a new ticket of a queue would wait, where somebody forecasts it; otherwise the rough figure is used. */
  readonly expectedMinutes?: Readonly<Record<string, number>>;
}
